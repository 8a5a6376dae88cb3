/** The registers beside transfers: floating members, certificates of membership (LG-04). */
import { AuditOutlined, FileProtectOutlined, IdcardOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { CERTIFICATE_DIRECTIONS, CERTIFICATE_STATES, FLOATING_STATES, FLOWS } from './bookStates'

const floatingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/floating-members',
  staticData: {
    title: () => i18next.t('shell:page.floating'),
    icon: IdcardOutlined,
    permissions: ['transfer:read'],
    menu: { section: 'members', order: 4 },
    keywords: 'lddy liudong liudongdangyuan hdz huodongzheng',
  },
  validateSearch: searchOf({
    q: text,
    open: text,
    direction: oneOf(FLOWS),
    state: oneOf(FLOATING_STATES),
    past: flag,
    permit_out: flag,
  }),
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/FloatingListPage')),
    'FloatingListPage',
  ),
})

const newFloatingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/floating-members/new',
  staticData: {
    title: () => i18next.t('shell:page.new-floating'),
    permissions: ['register:keep'],
  },
  validateSearch: searchOf({ member: text, way: oneOf(FLOWS) }),
  component: lazyRouteComponent(
    withTexts(
      'books',
      withTexts('transfers', () => import('./pages/NewFloatingPage')),
    ),
    'NewFloatingPage',
  ),
})

const oneFloatingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/floating-members/$id',
  staticData: { permissions: ['transfer:read'] },
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/FloatingPage')),
    'FloatingPage',
  ),
})

const myFloatingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/floating',
  staticData: { title: () => i18next.t('shell:page.my-floating'), below: '/my/me' },
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/MyFloatingPage')),
    'MyFloatingPage',
  ),
})

const certificatesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/member-certificates',
  staticData: {
    title: () => i18next.t('shell:page.member-certificates'),
    icon: FileProtectOutlined,
    permissions: ['transfer:read'],
    menu: { section: 'members', order: 5 },
    keywords: 'dyzmx zhengming dangyuanzhengmingxin',
  },
  validateSearch: searchOf({
    q: text,
    open: text,
    direction: oneOf(CERTIFICATE_DIRECTIONS),
    state: oneOf(CERTIFICATE_STATES),
  }),
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/CertificatesPage')),
    'CertificatesPage',
  ),
})

const newCertificateRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/member-certificates/new',
  staticData: {
    title: () => i18next.t('shell:page.new-certificate'),
    permissions: ['register:keep'],
  },
  validateSearch: searchOf({ member: text }),
  component: lazyRouteComponent(
    withTexts(
      'books',
      withTexts('transfers', () => import('./pages/NewCertificatePage')),
    ),
    'NewCertificatePage',
  ),
})

const receivedRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/member-certificates/received/new',
  staticData: {
    title: () => i18next.t('shell:page.received-certificate'),
    permissions: ['register:keep'],
  },
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/ReceivedPage')),
    'ReceivedPage',
  ),
})

const certificateRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/member-certificates/$id',
  staticData: { permissions: ['transfer:read'] },
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/CertificatePage')),
    'CertificatePage',
  ),
})

const selfChecksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/self-checks',
  staticData: {
    title: () => i18next.t('shell:page.self-checks'),
    icon: AuditOutlined,
    permissions: ['transfer:read'],
    menu: { section: 'members', order: 6 },
    keywords: 'ndzc niandu zicha taizhang',
  },
  validateSearch: searchOf({ year: text, unsigned: flag }),
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/SelfChecksPage')),
    'SelfChecksPage',
  ),
})

const newSelfCheckRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/self-checks/new',
  staticData: {
    title: () => i18next.t('shell:page.new-self-check'),
    permissions: ['self-check:run'],
  },
  validateSearch: searchOf({ org: text, year: text, name: text }),
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/NewSelfCheckPage')),
    'NewSelfCheckPage',
  ),
})

const selfCheckRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/self-checks/$id',
  staticData: { permissions: ['transfer:read'] },
  component: lazyRouteComponent(
    withTexts('books', () => import('./pages/SelfCheckPage')),
    'SelfCheckPage',
  ),
})

export const bookRoutes = [
  floatingRoute,
  newFloatingRoute,
  oneFloatingRoute,
  myFloatingRoute,
  certificatesRoute,
  newCertificateRoute,
  receivedRoute,
  certificateRoute,
  selfChecksRoute,
  newSelfCheckRoute,
  selfCheckRoute,
] as const
