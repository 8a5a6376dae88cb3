/** 共驻共建: a unit and its partner community, what is missing, what they do together. */
import { ApartmentOutlined, HomeOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

export const VIEWS = ['gaps', 'services', 'meetings', 'offers', 'visits', 'pairs'] as const
export type View = (typeof VIEWS)[number]

const partnersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/partners',
  staticData: {
    title: () => i18next.t('shell:page.partners'),
    icon: ApartmentOutlined,
    permissions: ['co-building:read'],
    menu: { section: 'service', order: 6 },
    keywords: 'gzgj gongzhugongjian jiedui lianxihui',
  },
  validateSearch: searchOf({ view: oneOf(VIEWS), org: text }),
  component: lazyRouteComponent(
    withTexts('co-building', () => import('./pages/PartnersPage')),
    'PartnersPage',
  ),
})

const ourRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/community',
  staticData: {
    title: () => i18next.t('shell:page.our-community'),
    icon: HomeOutlined,
    permissions: ['check-in:certify'],
    menu: { section: 'service', order: 5 },
    keywords: 'jdsq jieduishequ',
  },
  component: lazyRouteComponent(
    withTexts('co-building', () => import('./pages/OurCommunityPage')),
    'OurCommunityPage',
  ),
})

export const coBuildingRoutes = [partnersRoute, ourRoute] as const
