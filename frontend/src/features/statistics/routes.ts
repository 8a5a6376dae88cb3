/** 统计: figures per level of the tree, and the overview 表2. */
import { BarChartOutlined, TableOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { SIDES } from './figures'

const figuresRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics',
  staticData: {
    title: () => i18next.t('shell:page.statistics'),
    icon: BarChartOutlined,
    permissions: ['statistics:read'],
    menu: { section: 'statistics', order: 1 },
    keywords: 'tj tongji bdtj baodaotongji',
  },
  validateSearch: searchOf({ under: text, by: oneOf(SIDES), from: day, to: day }),
  component: lazyRouteComponent(
    withTexts('statistics', () => import('./pages/StatisticsPage')),
    'StatisticsPage',
  ),
})

const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/overview',
  staticData: {
    title: () => i18next.t('shell:page.overview'),
    icon: TableOutlined,
    permissions: ['statistics:read'],
    menu: { section: 'statistics', order: 2 },
    keywords: 'ylb yilanbiao biao2',
  },
  validateSearch: searchOf({ under: text }),
  component: lazyRouteComponent(
    withTexts('statistics', () => import('./pages/OverviewPage')),
    'OverviewPage',
  ),
})

export const statisticsRoutes = [figuresRoute, overviewRoute] as const
