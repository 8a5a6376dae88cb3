/** 个案专报: one matter each to the superior (TKT-26, TKT-27): the list, one report, the form. */
import { FileProtectOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { BOXES, KINDS, STATES } from './codes'

const READERS = ['case-report:read', 'case-report:acknowledge'] as const

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/case-reports',
  staticData: {
    title: () => i18next.t('shell:page.case-reports'),
    icon: FileProtectOutlined,
    permissions: READERS,
    menu: { section: 'tickets', order: 6 },
    keywords: 'gazb zhuanbao geanzhuanbao zb shangbao',
  },
  validateSearch: searchOf({
    box: oneOf(BOXES),
    state: oneOf(STATES),
    kind: oneOf(KINDS),
    late: flag,
    open: text,
  }),
  component: lazyRouteComponent(
    withTexts('case-reports', () => import('./pages/ReportsPage')),
    'ReportsPage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/case-reports/new',
  staticData: {
    title: () => i18next.t('shell:page.new-case-report'),
    permissions: ['case-report:write'],
  },
  validateSearch: searchOf({ ticket: text, follows: text }),
  component: lazyRouteComponent(
    withTexts('case-reports', () => import('./pages/NewReportPage')),
    'NewReportPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/case-reports/$id',
  staticData: { permissions: READERS },
  component: lazyRouteComponent(
    withTexts('case-reports', () => import('./pages/ReportPage')),
    'ReportPage',
  ),
})

export const caseReportsRoutes = [listRoute, newRoute, detailRoute] as const
