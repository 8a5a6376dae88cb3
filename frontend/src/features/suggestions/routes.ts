/** 献计献策: a member writes to their community, the community answers (CHK-35). */
import { BulbOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { SuggestionShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const SHOWS: readonly SuggestionShow[] = ['open', 'ended']

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/suggestions',
  staticData: {
    title: () => i18next.t('shell:page.suggestions'),
    icon: BulbOutlined,
    permissions: ['suggestion:read'],
    menu: { section: 'service', order: 6.5 },
    keywords: 'xjxc xianjixiance jianyi',
  },
  validateSearch: searchOf({ show: oneOf(SHOWS), org: text }),
  component: lazyRouteComponent(
    withTexts(['suggestions', 'tickets'], () => import('./pages/SuggestionsPage')),
    'SuggestionsPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/suggestions/$id',
  staticData: { permissions: ['suggestion:read'] },
  component: lazyRouteComponent(
    withTexts(['suggestions', 'tickets'], () => import('./pages/SuggestionPage')),
    'SuggestionPage',
  ),
})

const writeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/suggestions/new',
  staticData: { title: () => i18next.t('shell:page.my-suggestion'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('suggestions', () => import('./pages/WritePage')),
    'WritePage',
  ),
})

export const suggestionsRoutes = [listRoute, oneRoute, writeRoute] as const
