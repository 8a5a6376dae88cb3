/** 服务记录: a member's own card, the community's desk. */
import { BarChartOutlined, HeartOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { RecordShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const SHOWS: readonly RecordShow[] = ['waiting', 'decided']

const deskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/records',
  staticData: {
    title: () => i18next.t('shell:page.service-records'),
    icon: HeartOutlined,
    permissions: ['service-record:read'],
    menu: { section: 'service', order: 1 },
    keywords: 'fwjl fuwujilu jiluka gongshi',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), org: text }),
  component: lazyRouteComponent(
    withTexts('service-records', () => import('./pages/DeskPage')),
    'DeskPage',
  ),
})

const figuresRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/figures',
  staticData: {
    title: () => i18next.t('shell:page.service-figures'),
    icon: BarChartOutlined,
    permissions: ['service-record:read'],
    menu: { section: 'service', order: 9 },
    keywords: 'fwtj fuwutongji gongshi',
  },
  validateSearch: searchOf({ org: text, on: day }),
  component: lazyRouteComponent(
    withTexts('service-records', () => import('./pages/FiguresPage')),
    'FiguresPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/services/records',
  staticData: { title: () => i18next.t('shell:page.my-service-records') },
  validateSearch: searchOf({ year: text }),
  component: lazyRouteComponent(
    withTexts('service-records', () => import('./pages/MyRecordsPage')),
    'MyRecordsPage',
  ),
})

const tellRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/services/records/new',
  staticData: { title: () => i18next.t('shell:page.my-service-records') },
  component: lazyRouteComponent(
    withTexts('service-records', () => import('./pages/TellPage')),
    'TellPage',
  ),
})

export const serviceRecordsRoutes = [deskRoute, figuresRoute, mineRoute, tellRoute] as const
