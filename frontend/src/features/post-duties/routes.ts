/** 设岗定责: postless members, the posts of their branches and communities, and who has which. */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { DutyShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const SHOWS: readonly DutyShow[] = ['all', 'without', 'with']

const dutiesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/duties',
  staticData: {
    title: () => i18next.t('shell:page.post-duties'),
    icon: TeamOutlined,
    permissions: ['post-duty:read'],
    menu: { section: 'members', order: 1.8 },
    keywords: 'sgdz wuzhi gangwei',
  },
  validateSearch: searchOf({ org: text, show: oneOf(SHOWS), on: day }),
  component: lazyRouteComponent(
    withTexts('post-duties', () => import('./pages/DutiesPage')),
    'DutiesPage',
  ),
})

export const postDutiesRoutes = [dutiesRoute] as const
