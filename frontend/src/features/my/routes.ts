/** A member's own pages: four places under the thumb, and two tasks reached from them. */
import { HomeOutlined, IdcardOutlined, ReadOutlined, UserOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

/** What is to do first; where communities and organisations are found stands behind it. */
export const SERVICE_VIEWS = ['pool', 'mine', 'directory', 'orgs'] as const

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my',
  staticData: { title: () => i18next.t('shell:member.home'), icon: HomeOutlined, bar: 1 },
  component: lazyRouteComponent(
    withTexts(['my', 'my-orders'], () => import('./pages/HomePage')),
    'HomePage',
  ),
})

const checkInRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/check-in',
  staticData: { title: () => i18next.t('shell:member.check-in'), icon: IdcardOutlined, bar: 2 },
  component: lazyRouteComponent(
    withTexts('my', () => import('./pages/CheckInPage')),
    'CheckInPage',
  ),
})

const servicesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/services',
  staticData: { title: () => i18next.t('shell:member.services'), icon: ReadOutlined, bar: 3 },
  validateSearch: searchOf({
    view: oneOf(SERVICE_VIEWS),
    q: text,
    name: text,
    address: text,
    estate: text,
  }),
  component: lazyRouteComponent(
    withTexts(['my', 'my-orders'], () => import('./pages/ServicesPage')),
    'ServicesPage',
  ),
})

const meRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/me',
  staticData: { title: () => i18next.t('shell:member.account'), icon: UserOutlined, bar: 4 },
  component: lazyRouteComponent(
    withTexts('my', () => import('./pages/MePage')),
    'MePage',
  ),
})

const certificateRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/certificate',
  staticData: { title: () => i18next.t('shell:page.certificate'), below: '/my/check-in' },
  component: lazyRouteComponent(
    withTexts('my', () => import('./pages/CertificatePage')),
    'CertificatePage',
  ),
})

const enrolRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/enrol',
  staticData: { title: () => i18next.t('shell:page.volunteer'), below: '/my/check-in' },
  component: lazyRouteComponent(
    withTexts('my', () => import('./pages/EnrolPage')),
    'EnrolPage',
  ),
})

export const myRoutes = [
  homeRoute,
  checkInRoute,
  servicesRoute,
  meRoute,
  certificateRoute,
  enrolRoute,
] as const

/** What a member told without a network goes out whichever of their pages is open. */
export const draftsLater = withTexts('my-orders', () => import('./orders/Drafts'))
