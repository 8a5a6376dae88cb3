/** What hangs out for objections, for everybody: gone when its days are over (TKT-22, SP-11). */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { publicRoute } from '@/routing/roots'

const noticesRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/notices',
  staticData: { title: () => i18next.t('shell:page.notices') },
  component: lazyRouteComponent(
    withTexts('notices', () => import('./pages/NoticesPage')),
    'NoticesPage',
  ),
})

export const noticesRoutes = [noticesRoute] as const
