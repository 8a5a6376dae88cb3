/** Check-ins for staff: the unit's roster, the community's ledger and desk, one check-in. */
import { AuditOutlined, FileDoneOutlined, IdcardOutlined, UserAddOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { listTitle } from './listTitle'
import { RECEIPTS, STATES } from './states'

/** Several states with commas, or a list as links write it; unknown ones are dropped. */
function states(raw: unknown): string | undefined {
  const said = Array.isArray(raw) ? raw : String(raw ?? '').split(',')
  return STATES.filter((state) => said.includes(state)).join() || undefined
}

const ids = (raw: unknown) => text(Array.isArray(raw) ? raw.join() : raw)

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/check-ins',
  staticData: {
    title: listTitle,
    icon: AuditOutlined,
    permissions: ['check-in:read'],
    menu: { section: 'check-ins', order: 1 },
    keywords: 'bd bdtz bdhmc baodao taizhang huamingce',
  },
  validateSearch: searchOf({
    q: text,
    open: text,
    state: states,
    receipt: oneOf(RECEIPTS),
    unit: text,
    community: text,
    under: ids,
    side: oneOf(['unit', 'community']),
    from: day,
    to: day,
    due_by: day,
    order: oneOf(['recent', 'waiting', 'name']),
  }),
  component: lazyRouteComponent(
    withTexts('check-ins', () => import('./pages/CheckInsPage')),
    'CheckInsPage',
  ),
})

const deskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/check-ins/desk',
  staticData: {
    title: () => i18next.t('shell:page.desk'),
    icon: IdcardOutlined,
    permissions: ['check-in:register'],
    menu: { section: 'check-ins', order: 2 },
    keywords: 'sqbdck bdck dengji saoma shequbaodaochuangkou',
  },
  component: lazyRouteComponent(
    withTexts('check-ins', () => import('./pages/DeskPage')),
    'DeskPage',
  ),
})

const enrolRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/check-ins/new',
  staticData: {
    title: () => i18next.t('shell:page.enrol'),
    icon: UserAddOutlined,
    permissions: ['check-in:enrol'],
    menu: { section: 'check-ins', order: 3 },
    keywords: 'djbm kz kjbdz baoming kaizheng',
  },
  // From a member's page: this one is chosen already.
  validateSearch: searchOf({ member: text }),
  component: lazyRouteComponent(
    withTexts('check-ins', () => import('./pages/EnrolPage')),
    'EnrolPage',
  ),
})

const receiptsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/check-ins/receipts',
  staticData: {
    title: () => i18next.t('shell:page.receipts'),
    icon: FileDoneOutlined,
    permissions: ['check-in:return'],
    menu: { section: 'check-ins', order: 4 },
    keywords: 'shhz hzsh huizhi shouhui',
  },
  component: lazyRouteComponent(
    withTexts('check-ins', () => import('./pages/ReceiptsPage')),
    'ReceiptsPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/check-ins/$id',
  staticData: { permissions: ['check-in:read'] },
  component: lazyRouteComponent(
    withTexts('check-ins', () => import('./pages/CheckInPage')),
    'CheckInPage',
  ),
})

export const checkInsRoutes = [
  listRoute,
  deskRoute,
  enrolRoute,
  receiptsRoute,
  detailRoute,
] as const
