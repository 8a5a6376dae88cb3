/** 结对帮扶: the community's desk, and a member's own households (VOL-05, VOL-06). */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { PairShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const SHOWS = ['open', 'to_start', 'unvisited', 'to_review', 'over', 'cadres'] as const
export type Show = Exclude<PairShow, 'all'> | 'cadres'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/households',
  staticData: {
    title: () => i18next.t('shell:page.support-pairs'),
    icon: TeamOutlined,
    permissions: ['pairing:read'],
    menu: { section: 'service', order: 4 },
    keywords: 'jdbf jieduibangfu bangfu kongchao kunnanhu liushou',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), org: text }),
  component: lazyRouteComponent(
    withTexts('pairing', () => import('./pages/PairsPage')),
    'PairsPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/households/$id',
  staticData: {
    title: () => i18next.t('shell:page.support-pairs'),
    permissions: ['pairing:read'],
  },
  component: lazyRouteComponent(
    withTexts('pairing', () => import('./pages/PairPage')),
    'PairPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/services/households',
  staticData: { title: () => i18next.t('shell:page.my-households') },
  component: lazyRouteComponent(
    withTexts('pairing', () => import('./pages/MyHouseholdsPage')),
    'MyHouseholdsPage',
  ),
})

export const pairingSupportRoutes = [listRoute, oneRoute, mineRoute] as const
