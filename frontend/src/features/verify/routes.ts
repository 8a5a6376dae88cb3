/** The public page that the QR code of a certificate leads to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { publicRoute } from '@/routing/roots'

const verifyRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/v/$token',
  staticData: { title: () => i18next.t('verify:title') },
  component: lazyRouteComponent(() => import('./pages/VerifyPage'), 'VerifyPage'),
})

export const verifyRoutes = [verifyRoute] as const
