/** 转接认领: transfers taken up at a counter for members of other streets (TRF-01). */
import { InboxOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { CLAIM_VIEWS } from './states'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/claims',
  staticData: {
    title: () => i18next.t('shell:page.transfer-claims'),
    icon: InboxOutlined,
    permissions: ['transfer:register'],
    menu: { section: 'members', order: 3 },
    keywords: 'zjrl zhuanjierenling renling drl',
  },
  validateSearch: searchOf({ view: oneOf(CLAIM_VIEWS) }),
  component: lazyRouteComponent(
    withTexts(['transfers', 'transfer-claims'], () => import('./ClaimsPage')),
    'ClaimsPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/transfers/claims/$id',
  staticData: { permissions: ['transfer:register'] },
  component: lazyRouteComponent(
    withTexts(['transfers', 'transfer-claims'], () => import('./ClaimPage')),
    'ClaimPage',
  ),
})

export const claimRoutes = [listRoute, detailRoute] as const
