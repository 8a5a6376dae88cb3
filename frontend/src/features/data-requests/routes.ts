/** 本人申请: members ask about their own data; who keeps the records answers. */
import { AuditOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { KINDS, VIEWS } from './search'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/data-requests',
  staticData: {
    title: () => i18next.t('shell:page.data-requests'),
    icon: AuditOutlined,
    permissions: ['member:edit'],
    menu: { section: 'members', order: 6 },
    keywords: 'brsq benrenshenqing gengzheng gz',
  },
  validateSearch: searchOf({ view: oneOf(VIEWS) }),
  component: lazyRouteComponent(
    withTexts('data-requests', () => import('./pages/RequestsPage')),
    'RequestsPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/data-requests/$id',
  staticData: { permissions: ['member:edit'] },
  component: lazyRouteComponent(
    withTexts('data-requests', () => import('./pages/RequestPage')),
    'RequestPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/data-requests',
  staticData: { title: () => i18next.t('shell:page.my-data-requests'), below: '/my/me' },
  component: lazyRouteComponent(
    withTexts('data-requests', () => import('./pages/MyRequestsPage')),
    'MyRequestsPage',
  ),
})

const newRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/data-requests/new',
  staticData: { title: () => i18next.t('shell:page.my-data-requests'), below: '/my/me' },
  validateSearch: searchOf({ kind: oneOf(KINDS), look: text }),
  component: lazyRouteComponent(
    withTexts('data-requests', () => import('./pages/MyNewRequestPage')),
    'MyNewRequestPage',
  ),
})

export const dataRequestsRoutes = [listRoute, detailRoute, mineRoute, newRoute] as const
