/** 年度目标 (CHK-31): what communities set themselves for a year, and how far they are. */
import { AimOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/goals',
  staticData: {
    title: () => i18next.t('shell:page.service-goals'),
    icon: AimOutlined,
    permissions: ['activity:read'],
    menu: { section: 'service', order: 12 },
    keywords: 'ndmb niandumubiao mubiaoguanli',
  },
  validateSearch: searchOf({ year: text, org: text }),
  component: lazyRouteComponent(
    withTexts('service-goals', () => import('./pages/GoalsPage')),
    'GoalsPage',
  ),
})

export const serviceGoalsRoutes = [listRoute] as const
