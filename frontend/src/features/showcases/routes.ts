/** 风采展示: what a community proposes, the answer of the one named, what everybody reads (ACT-09). */
import { StarOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ShowcaseShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute, publicRoute } from '@/routing/roots'

export const SHOWS: readonly ShowcaseShow[] = ['waiting', 'published', 'over']

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/showcases',
  staticData: {
    title: () => i18next.t('shell:page.showcases'),
    icon: StarOutlined,
    permissions: ['showcase:keep'],
    menu: { section: 'service', order: 9.5 },
    keywords: 'fczs fengcaizhanshi dianxing shiji biaozhang',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), org: text }),
  component: lazyRouteComponent(
    withTexts('showcases', () => import('./pages/ShowcasesPage')),
    'ShowcasesPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/showcases/$id',
  staticData: { permissions: ['showcase:keep'] },
  component: lazyRouteComponent(
    withTexts('showcases', () => import('./pages/ShowcasePage')),
    'ShowcasePage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/showcases',
  staticData: { title: () => i18next.t('shell:page.my-showcases'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('showcases', () => import('./pages/AboutUsPage')),
    'AboutUsPage',
  ),
})

const shownRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/showcases',
  staticData: { title: () => i18next.t('shell:page.showcases') },
  validateSearch: searchOf({ org: text }),
  component: lazyRouteComponent(
    withTexts('showcases', () => import('./pages/ShownPage')),
    'ShownPage',
  ),
})

export const showcasesRoutes = [listRoute, oneRoute, mineRoute, shownRoute] as const
