/** The door: signing in. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { searchOf, text } from '@/lib/search'
import { publicRoute } from '@/routing/roots'

const loginRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/login',
  staticData: { title: () => i18next.t('auth:title') },
  validateSearch: searchOf({ next: text }),
  component: lazyRouteComponent(() => import('./pages/LoginPage'), 'LoginPage'),
})

export const authRoutes = [loginRoute] as const
