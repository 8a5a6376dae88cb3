/** 党员找组织: members ask an organisation to contact them; the organisation answers (MEM-15). */
import { PhoneOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { VIEWS } from './search'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts',
  staticData: {
    title: () => i18next.t('shell:page.contacts'),
    icon: PhoneOutlined,
    permissions: ['contact:answer'],
    menu: { section: 'members', order: 7 },
    keywords: 'lxsq lianxishenqing dangyuanzhaozuzhi zzz',
  },
  validateSearch: searchOf({ view: oneOf(VIEWS) }),
  component: lazyRouteComponent(
    withTexts('contacts', () => import('./pages/ContactsPage')),
    'ContactsPage',
  ),
})

const enterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts/new',
  staticData: { permissions: ['contact:enter'] },
  component: lazyRouteComponent(
    withTexts('contacts', () => import('./pages/EnterContactPage')),
    'EnterContactPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/contacts/$id',
  staticData: { permissions: ['contact:answer'] },
  component: lazyRouteComponent(
    withTexts('contacts', () => import('./pages/ContactPage')),
    'ContactPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/contacts',
  staticData: { title: () => i18next.t('shell:page.my-contacts') },
  component: lazyRouteComponent(
    withTexts('contacts', () => import('./pages/MyContactsPage')),
    'MyContactsPage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/contacts/new',
  staticData: { title: () => i18next.t('shell:page.my-contacts') },
  component: lazyRouteComponent(
    withTexts('contacts', () => import('./pages/MyNewContactPage')),
    'MyNewContactPage',
  ),
})

export const contactsRoutes = [listRoute, enterRoute, detailRoute, mineRoute, newRoute] as const
