/** The public pages that QR codes on papers lead to: certificates', and notices' and receipts'. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { publicRoute } from '@/routing/roots'

const verifyRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/v/$token',
  staticData: { title: () => i18next.t('shell:page.verify') },
  component: lazyRouteComponent(
    withTexts('verify', () => import('./pages/VerifyPage')),
    'VerifyPage',
  ),
})

const paperRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/verify',
  staticData: { title: () => i18next.t('shell:page.verify-paper') },
  component: lazyRouteComponent(
    withTexts('verify', () => import('./pages/VerifyPaperPage')),
    'VerifyPaperPage',
  ),
})

export const verifyRoutes = [verifyRoute, paperRoute] as const
