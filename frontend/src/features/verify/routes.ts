/** The public pages that QR codes on papers lead to: certificates', and notices' and receipts'. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { publicRoute } from '@/routing/roots'

const verifyRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/v/$token',
  staticData: { title: () => i18next.t('verify:title') },
  component: lazyRouteComponent(() => import('./pages/VerifyPage'), 'VerifyPage'),
})

const paperRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/verify',
  staticData: { title: () => i18next.t('verify:paper.title') },
  component: lazyRouteComponent(() => import('./pages/VerifyPaperPage'), 'VerifyPaperPage'),
})

export const verifyRoutes = [verifyRoute, paperRoute] as const
