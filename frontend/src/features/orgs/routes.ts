/** The tree of organisations and the directory of communities (表1). */
import { ApartmentOutlined, ContactsOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { SEARCH_BY } from './queries'

const treeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/orgs',
  staticData: {
    title: () => i18next.t('shell:page.orgs'),
    icon: ApartmentOutlined,
    menu: { section: 'orgs', order: 1 },
    keywords: 'zz zzs zuzhishu zuzhi',
  },
  validateSearch: searchOf({ org: text, q: text, by: oneOf(SEARCH_BY) }),
  component: lazyRouteComponent(
    withTexts('orgs', () => import('./pages/OrgsPage')),
    'OrgsPage',
  ),
})

const directoryRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/orgs/directory',
  staticData: {
    title: () => i18next.t('shell:page.directory'),
    icon: ContactsOutlined,
    menu: { section: 'orgs', order: 2 },
    keywords: 'sqlx shequ lianxi txl tongxunlu biao1',
  },
  validateSearch: searchOf({ q: text }),
  component: lazyRouteComponent(
    withTexts('orgs', () => import('./pages/DirectoryPage')),
    'DirectoryPage',
  ),
})

export const orgsRoutes = [treeRoute, directoryRoute] as const
