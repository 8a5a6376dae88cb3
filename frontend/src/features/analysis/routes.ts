/** 诉求分析: what was asked for in a period, the rows behind it, and the frozen reports (RP-02). */
import { FileDoneOutlined, FundOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { FIGURES } from './figures'

const period = { under: text, from: day, to: day }

const analysisRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/tickets',
  staticData: {
    title: () => i18next.t('shell:page.analysis'),
    icon: FundOutlined,
    permissions: ['ticket:analyse'],
    menu: { section: 'statistics', order: 3 },
    keywords: 'sqfx suqiufenxi fenxi redian nandian',
  },
  validateSearch: searchOf(period),
  component: lazyRouteComponent(
    withTexts('analysis', () => import('./pages/AnalysisPage')),
    'AnalysisPage',
  ),
})

const rowsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/tickets/rows',
  staticData: {
    title: () => i18next.t('shell:page.analysis-rows'),
    permissions: ['ticket:analyse'],
  },
  validateSearch: searchOf({
    ...period,
    figure: oneOf(FIGURES),
    item: text,
    category: text,
    channel: text,
    state: text,
    community: text,
    unknown: flag,
    stars: text,
    label: text,
  }),
  component: lazyRouteComponent(
    withTexts('analysis', () => import('./pages/RowsPage')),
    'RowsPage',
  ),
})

const reportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/ticket-reports',
  staticData: {
    title: () => i18next.t('shell:page.ticket-reports'),
    icon: FileDoneOutlined,
    permissions: ['ticket:analyse'],
    menu: { section: 'statistics', order: 4 },
    keywords: 'fxbg fenxibaogao suqiubaogao jibao',
  },
  component: lazyRouteComponent(
    withTexts('analysis', () => import('./pages/ReportsPage')),
    'ReportsPage',
  ),
})

const reportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/ticket-reports/$id',
  staticData: { permissions: ['ticket:analyse'] },
  component: lazyRouteComponent(
    withTexts('analysis', () => import('./pages/ReportPage')),
    'ReportPage',
  ),
})

export const analysisRoutes = [analysisRoute, rowsRoute, reportsRoute, reportRoute] as const
