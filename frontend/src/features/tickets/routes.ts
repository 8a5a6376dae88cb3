/** Service tickets for staff: the queue, the departments' board, one ticket. */
import { BookOutlined, ContainerOutlined, DashboardOutlined, FormOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { FORMS } from './components/ledger/forms'
import { ATTENTIONS } from './marks'
import { CHANNELS, DESKS, FLAGS, KINDS, STATES } from './states'

/** Several states with commas, or a list as links write it; unknown ones are dropped. */
function states(raw: unknown): string | undefined {
  const said = Array.isArray(raw) ? raw : String(raw ?? '').split(',')
  return STATES.filter((state) => said.includes(state)).join() || undefined
}

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets',
  staticData: {
    title: () => i18next.t('shell:page.tickets'),
    icon: ContainerOutlined,
    permissions: ['ticket:read'],
    menu: { section: 'tickets', order: 2 },
    keywords: 'fwsx fwd sx daiban fuwushixiang fuwudan',
  },
  validateSearch: searchOf({
    desk: oneOf(DESKS),
    q: text,
    open: text,
    state: states,
    kind: oneOf(KINDS),
    channel: oneOf(CHANNELS),
    department: text,
    flag: oneOf(FLAGS),
    attention: oneOf(ATTENTIONS),
    order: oneOf(['recent']),
  }),
  component: lazyRouteComponent(
    withTexts('tickets', () => import('./pages/TicketsPage')),
    'TicketsPage',
  ),
})

const intakeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets/new',
  staticData: {
    title: () => i18next.t('shell:page.intake'),
    icon: FormOutlined,
    permissions: ['ticket:register'],
    menu: { section: 'tickets', order: 1 },
    keywords: 'djlf lfdj dengji laifang dengjilaifang laifangdengji',
  },
  component: lazyRouteComponent(
    withTexts('tickets', () => import('./pages/IntakePage')),
    'IntakePage',
  ),
})

const boardRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets/board',
  staticData: {
    title: () => i18next.t('shell:page.board'),
    icon: DashboardOutlined,
    permissions: ['ticket:read'],
    menu: { section: 'tickets', order: 3 },
    keywords: 'blkb kanban banlikanban',
  },
  component: lazyRouteComponent(
    withTexts('tickets', () => import('./pages/BoardPage')),
    'BoardPage',
  ),
})

const ledgersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets/ledgers',
  staticData: {
    title: () => i18next.t('shell:page.ledgers'),
    icon: BookOutlined,
    permissions: ['ticket:read'],
    menu: { section: 'tickets', order: 7 },
    keywords: 'tz taizhang djb dengjibu laixinlaifang lxlf jiedai',
  },
  validateSearch: searchOf({ form: oneOf(FORMS), org: text, from: day, to: day }),
  component: lazyRouteComponent(
    withTexts(['ledgers', 'tickets'], () => import('./pages/LedgersPage')),
    'LedgersPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets/$id',
  staticData: { permissions: ['ticket:read'] },
  component: lazyRouteComponent(
    withTexts('tickets', () => import('./pages/TicketPage')),
    'TicketPage',
  ),
})

export const ticketsRoutes = [
  listRoute,
  intakeRoute,
  boardRoute,
  ledgersRoute,
  detailRoute,
] as const
