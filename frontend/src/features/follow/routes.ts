/** The public page that the QR code of a notice or a receipt leads to: `/follow#F2026-…`. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { publicRoute } from '@/routing/roots'

const followRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/follow',
  staticData: { title: () => i18next.t('follow:title') },
  component: lazyRouteComponent(() => import('./pages/FollowPage'), 'FollowPage'),
})

export const followRoutes = [followRoute] as const
