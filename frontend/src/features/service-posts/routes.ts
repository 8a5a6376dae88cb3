/** 服务岗位: a community's posts with their rosters; a member's shifts on the phone. */
import { ScheduleOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/posts',
  staticData: {
    title: () => i18next.t('shell:page.service-posts'),
    icon: ScheduleOutlined,
    permissions: ['service-post:read'],
    menu: { section: 'service', order: 8 },
    keywords: 'fwgw fuwugangwei lunzhi zhiban yizhan tanxinshi',
  },
  validateSearch: searchOf({ org: text }),
  component: lazyRouteComponent(
    withTexts('service-posts', () => import('./pages/PostsPage')),
    'PostsPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/posts/$id',
  staticData: { permissions: ['service-post:read'] },
  validateSearch: searchOf({ month: day }),
  component: lazyRouteComponent(
    withTexts('service-posts', () => import('./pages/PostPage')),
    'PostPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/posts',
  staticData: { title: () => i18next.t('shell:page.my-posts'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('service-posts', () => import('./pages/MyPostsPage')),
    'MyPostsPage',
  ),
})

export const servicePostsRoutes = [listRoute, oneRoute, mineRoute] as const
