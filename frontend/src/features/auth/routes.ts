/** The door: signing in, and changing the key to it. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute, PASSWORD_PATH, publicRoute } from '@/routing/roots'

const loginRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/login',
  staticData: { title: () => i18next.t('auth:title') },
  validateSearch: searchOf({ next: text }),
  component: lazyRouteComponent(() => import('./pages/LoginPage'), 'LoginPage'),
})

const passwordRoute = createRoute({
  getParentRoute: () => appRoute,
  path: PASSWORD_PATH,
  staticData: { title: () => i18next.t('auth:change.title') },
  component: lazyRouteComponent(
    withTexts('accounts', () => import('./pages/PasswordPage')),
    'PasswordPage',
  ),
})

export const authPublicRoutes = [loginRoute] as const
export const authRoutes = [passwordRoute] as const
