/** Transfers of the organisational relationship: the register, one transfer, its beginnings; a member's own. */
import { PieChartOutlined, SwapOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { bookRoutes } from './bookRoutes'
import { claimRoutes } from './claims/routes'
import { CHANNELS, DIRECTIONS, OUTCOMES, REASONS, STATES, TURNS } from './states'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers',
  staticData: {
    title: () => i18next.t('shell:page.transfers'),
    icon: SwapOutlined,
    permissions: ['transfer:read'],
    menu: { section: 'members', order: 3 },
    keywords: 'zzgx zuzhiguanxi jz jiezhuan zzgxjz jieshaoxin jsx',
  },
  validateSearch: searchOf({
    q: text,
    open: text,
    direction: oneOf(DIRECTIONS),
    state: oneOf(STATES),
    channel: oneOf(CHANNELS),
    reason: oneOf(REASONS),
    from: day,
    to: day,
    under: text,
    under_way: flag,
    overdue: flag,
    awaits_receipt: flag,
    batch: text,
    turn: oneOf(TURNS),
  }),
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/TransfersPage')),
    'TransfersPage',
  ),
})

const startRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/new',
  staticData: {
    title: () => i18next.t('shell:page.new-transfer'),
    permissions: ['transfer:apply'],
  },
  validateSearch: searchOf({ member: text }),
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/StartPage')),
    'StartPage',
  ),
})

const registerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/register',
  staticData: {
    title: () => i18next.t('shell:page.arrival'),
    permissions: ['transfer:register'],
    keywords: 'djjz zhuanru',
  },
  validateSearch: searchOf({ ticket: text }),
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/RegisterPage')),
    'RegisterPage',
  ),
})

const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfer-rules',
  staticData: {
    title: () => i18next.t('shell:page.transfer-rules'),
    permissions: ['transfer:read'],
    keywords: 'jzqx jiezhuanqixian qixian tixing youxiaoqi huizhi',
  },
  validateSearch: searchOf({ org: text }),
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/RulesPage')),
    'RulesPage',
  ),
})

const batchesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/batches',
  staticData: {
    title: () => i18next.t('shell:page.transfer-batches'),
    permissions: ['transfer:read'],
    keywords: 'pljz piliang jiezhuan excel',
  },
  component: lazyRouteComponent(
    withTexts(['transfers', 'transfer-batches'], () => import('./batches/BatchesPage')),
    'BatchesPage',
  ),
})

const batchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/batches/$id',
  staticData: { permissions: ['transfer:read'] },
  validateSearch: searchOf({ outcome: oneOf(OUTCOMES) }),
  component: lazyRouteComponent(
    withTexts(['transfers', 'transfer-batches'], () => import('./batches/BatchPage')),
    'BatchPage',
  ),
})

const statisticsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/statistics/transfers',
  staticData: {
    title: () => i18next.t('shell:page.transfer-statistics'),
    icon: PieChartOutlined,
    permissions: ['transfer:read'],
    menu: { section: 'statistics', order: 4 },
    keywords: 'jztj jiezhuantongji zzgx',
  },
  validateSearch: searchOf({ from: day, to: day, under: text }),
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/StatisticsPage')),
    'StatisticsPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/$id',
  staticData: { permissions: ['transfer:read'] },
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/TransferPage')),
    'TransferPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/transfers',
  staticData: { title: () => i18next.t('shell:page.my-transfers') },
  component: lazyRouteComponent(
    withTexts('transfers', () => import('./pages/MyTransfersPage')),
    'MyTransfersPage',
  ),
})

export const transfersRoutes = [
  listRoute,
  startRoute,
  registerRoute,
  batchesRoute,
  batchRoute,
  rulesRoute,
  statisticsRoute,
  detailRoute,
  mineRoute,
  ...claimRoutes,
  ...bookRoutes,
] as const
