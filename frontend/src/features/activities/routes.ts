/** 活动: what organisations plan and members sign up for; the screen at the door; a phone's pages. */
import { CalendarOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const SHOWS = ['coming', 'owed', 'past'] as const
export const VIEWS = ['list', 'month', 'venues', 'year'] as const

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/activities',
  staticData: {
    title: () => i18next.t('shell:page.activities'),
    icon: CalendarOutlined,
    permissions: ['activity:read'],
    menu: { section: 'service', order: 4 },
    keywords: 'hd huodong zhutihuodong gudingfuwuri',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), view: oneOf(VIEWS), month: day, org: text }),
  component: lazyRouteComponent(
    withTexts('activities', () => import('./pages/ActivitiesPage')),
    'ActivitiesPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/activities/$id',
  staticData: { permissions: ['activity:read'] },
  component: lazyRouteComponent(
    withTexts('activities', () => import('./pages/ActivityPage')),
    'ActivityPage',
  ),
})

const doorRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/activities/$id/door',
  staticData: { permissions: ['activity:keep'] },
  component: lazyRouteComponent(
    withTexts('activities', () => import('./pages/DoorPage')),
    'DoorPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/activities',
  staticData: { title: () => i18next.t('shell:page.my-activities'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('activities', () => import('./pages/MyActivitiesPage')),
    'MyActivitiesPage',
  ),
})

const attendRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/activities/attend',
  staticData: { title: () => i18next.t('shell:page.attend'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('activities', () => import('./pages/AttendPage')),
    'AttendPage',
  ),
})

export const activitiesRoutes = [listRoute, oneRoute, doorRoute, mineRoute, attendRoute] as const
