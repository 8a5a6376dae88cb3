/** One's own account, for everybody signed in. */
import { UserOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { appRoute } from '@/routing/roots'

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  staticData: { title: () => i18next.t('accounts:own.title'), icon: UserOutlined },
  component: lazyRouteComponent(() => import('./pages/AccountPage'), 'AccountPage'),
})

export const accountRoutes = [accountRoute] as const
