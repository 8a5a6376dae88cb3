/** The public page that the QR code of a notice or a receipt leads to, `/follow#F2026-…`; a member's own matters. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { appRoute, publicRoute } from '@/routing/roots'

const followRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/follow',
  staticData: { title: () => i18next.t('shell:page.follow') },
  component: lazyRouteComponent(
    withTexts('follow', () => import('./pages/FollowPage')),
    'FollowPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/tickets',
  staticData: { title: () => i18next.t('shell:page.my-tickets') },
  component: lazyRouteComponent(
    withTexts('follow', () => import('./pages/MyTicketsPage')),
    'MyTicketsPage',
  ),
})

const mineOneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/tickets/$id',
  staticData: { title: () => i18next.t('shell:page.my-tickets') },
  component: lazyRouteComponent(
    withTexts('follow', () => import('./pages/MyTicketPage')),
    'MyTicketPage',
  ),
})

export const followRoutes = [followRoute] as const
export const myTicketsRoutes = [mineRoute, mineOneRoute] as const
