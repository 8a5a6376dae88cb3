/** 摸底排查: the yearly survey of inflow and merchant members, its rounds and sheets (MEM-08). */
import { FileSearchOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { flag, searchOf } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const surveysRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/surveys',
  staticData: {
    title: () => i18next.t('shell:page.surveys'),
    icon: FileSearchOutlined,
    permissions: ['survey:read'],
    menu: { section: 'members', order: 4.5 },
    keywords: 'mdpc modipaicha liuru shanghu',
  },
  component: lazyRouteComponent(
    withTexts('surveys', () => import('./pages/SurveysPage')),
    'SurveysPage',
  ),
})

const roundRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/surveys/$id',
  staticData: { permissions: ['survey:read'] },
  validateSearch: searchOf({ unsigned: flag }),
  component: lazyRouteComponent(
    withTexts('surveys', () => import('./pages/RoundPage')),
    'RoundPage',
  ),
})

const sheetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/survey-sheets/$id',
  staticData: { permissions: ['survey:read'] },
  validateSearch: searchOf({ waiting: flag }),
  component: lazyRouteComponent(
    withTexts('surveys', () => import('./pages/SheetPage')),
    'SheetPage',
  ),
})

export const surveysRoutes = [surveysRoute, roundRoute, sheetRoute] as const
