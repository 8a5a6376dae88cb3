/** One's own account, for everybody signed in. */
import { UserOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { appRoute } from '@/routing/roots'

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  staticData: { title: () => i18next.t('shell:page.account'), icon: UserOutlined },
  component: lazyRouteComponent(
    withTexts('accounts', () => import('./pages/AccountPage')),
    'AccountPage',
  ),
})

export const accountRoutes = [accountRoute] as const
