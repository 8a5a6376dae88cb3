/** Service guides for everybody, without an account (TKT-20). */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { codesOf } from '@/i18n/codes'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { publicRoute } from '@/routing/roots'

const listRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/guides',
  staticData: { title: () => i18next.t('shell:page.guides') },
  validateSearch: searchOf({ centre: text, q: text, category: oneOf(codesOf('itemCategory')) }),
  component: lazyRouteComponent(
    withTexts('guides', () => import('./pages/GuidesPage')),
    'GuidesPage',
  ),
})

const guideRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/guides/$id',
  staticData: { title: () => i18next.t('shell:page.guides') },
  validateSearch: searchOf({ centre: text }),
  component: lazyRouteComponent(
    withTexts('guides', () => import('./pages/GuidePage')),
    'GuidePage',
  ),
})

export const guidesRoutes = [listRoute, guideRoute] as const
