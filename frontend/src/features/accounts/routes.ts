/** 账号管理, for administrators (ROL-38). */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { listAccounts } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { registerFinder } from '@/lib/finders'
import { flag, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const PERMISSIONS = ['account:manage'] as const

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/accounts',
  staticData: {
    title: () => i18next.t('shell:page.accounts'),
    icon: TeamOutlined,
    permissions: PERMISSIONS,
    menu: { section: 'settings', order: 1 },
    keywords: 'zh zhgl zhanghao zhanghaoguanli',
  },
  validateSearch: searchOf({ q: text }),
  component: lazyRouteComponent(
    withTexts('accounts', () => import('./pages/AccountsPage')),
    'AccountsPage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/accounts/new',
  staticData: { permissions: PERMISSIONS },
  component: lazyRouteComponent(
    withTexts('accounts', () => import('./pages/NewAccountPage')),
    'NewAccountPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/accounts/$id',
  staticData: { permissions: PERMISSIONS },
  validateSearch: searchOf({ opened: flag }),
  component: lazyRouteComponent(
    withTexts('accounts', () => import('./pages/AccountPage')),
    'AccountPage',
  ),
})

registerFinder({
  id: 'accounts',
  title: () => i18next.t('shell:page.accounts'),
  permissions: PERMISSIONS,
  find: async (typed, signal) => {
    const { data } = await listAccounts({ query: { q: typed, limit: 5 }, signal })
    return data.items.map((line) => ({
      id: line.id,
      title: line.display_name,
      detail: `${line.login} · ${line.home_org.name}`,
      href: `/accounts/${line.id}`,
    }))
  },
})

export const accountsRoutes = [listRoute, newRoute, detailRoute] as const
