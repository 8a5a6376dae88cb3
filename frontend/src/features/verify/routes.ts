/** The public pages that QR codes on papers lead to: certificates', letters', and notices' and
 * receipts'. */
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

const letterRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/letter/$token',
  staticData: { title: () => i18next.t('shell:page.verify-letter') },
  component: lazyRouteComponent(
    withTexts('verify', () => import('./pages/VerifyLetterPage')),
    'VerifyLetterPage',
  ),
})

const registerRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/paper/$token',
  staticData: { title: () => i18next.t('shell:page.verify-register') },
  component: lazyRouteComponent(
    withTexts('verify', () => import('./pages/VerifyRegisterPage')),
    'VerifyRegisterPage',
  ),
})

export const verifyRoutes = [verifyRoute, paperRoute, letterRoute, registerRoute] as const
