/** 居民点单 for everybody, without an account; slips lead to `/orders#X2026-…` (SRV-01, ADR 0011). */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { publicRoute } from '@/routing/roots'

const orderRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/service',
  staticData: { title: () => i18next.t('shell:page.order-service') },
  validateSearch: searchOf({ community: text }),
  component: lazyRouteComponent(
    withTexts('orders', () => import('./pages/OrderPage')),
    'OrderPage',
  ),
})

const followRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/orders',
  staticData: { title: () => i18next.t('shell:page.follow-order') },
  component: lazyRouteComponent(
    withTexts('orders', () => import('./pages/FollowOrderPage')),
    'FollowOrderPage',
  ),
})

export const ordersRoutes = [orderRoute, followRoute] as const
