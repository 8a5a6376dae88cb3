/** 服务事项: the catalogue as staff read and write it (TKT-20). */
import { ProfileOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { codesOf } from '@/i18n/codes'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const READERS = ['ticket:read', 'service-item:edit'] as const

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service-items',
  staticData: {
    title: () => i18next.t('shell:page.service-items'),
    icon: ProfileOutlined,
    permissions: READERS,
    menu: { section: 'orgs', order: 5 },
    keywords: 'fwsx fuwushixiang bszn banshizhinan',
  },
  validateSearch: searchOf({
    q: text,
    org: text,
    kind: oneOf(codesOf('itemKind')),
    category: oneOf(codesOf('itemCategory')),
    state: oneOf(codesOf('itemState')),
  }),
  component: lazyRouteComponent(
    withTexts('service-items', () => import('./pages/ItemsPage')),
    'ItemsPage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service-items/new',
  staticData: {
    title: () => i18next.t('shell:page.new-item'),
    permissions: ['service-item:edit'],
  },
  component: lazyRouteComponent(
    withTexts('service-items', () => import('./pages/NewItemPage')),
    'NewItemPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service-items/$id',
  staticData: { permissions: READERS },
  component: lazyRouteComponent(
    withTexts(['guides', 'service-items'], () => import('./pages/ItemPage')),
    'ItemPage',
  ),
})

const editRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service-items/$id/edit',
  staticData: { permissions: ['service-item:edit'] },
  component: lazyRouteComponent(
    withTexts('service-items', () => import('./pages/EditItemPage')),
    'EditItemPage',
  ),
})

export const serviceItemsRoutes = [listRoute, newRoute, detailRoute, editRoute] as const
