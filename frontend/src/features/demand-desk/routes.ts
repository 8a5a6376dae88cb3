/** 三单制, the community's desk: what residents asked, dispatching, confirming. */
import { ShoppingOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { DemandShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const SHOWS: readonly DemandShow[] = [
  'ordered',
  'untaken',
  'under_way',
  'told',
  'done',
  'closed',
]

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/orders',
  staticData: {
    title: () => i18next.t('shell:page.service-orders'),
    icon: ShoppingOutlined,
    permissions: ['demand:read'],
    menu: { section: 'service', order: 0.5 },
    keywords: 'jmdd dianjiandan sandanzhi xuqiu xiadan jumin weixinyuan',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), org: text, untaken: text }),
  component: lazyRouteComponent(
    withTexts('demand-desk', () => import('./pages/OrdersPage')),
    'OrdersPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/orders/$id',
  staticData: {
    title: () => i18next.t('shell:page.service-orders'),
    permissions: ['demand:read'],
  },
  component: lazyRouteComponent(
    withTexts('demand-desk', () => import('./pages/OrderPage')),
    'OrderPage',
  ),
})

export const demandDeskRoutes = [listRoute, oneRoute] as const
