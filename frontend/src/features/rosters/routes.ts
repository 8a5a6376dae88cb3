/** Rosters: Excel in as a dry run, then for good; Excel out. */
import { FileExcelOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { OUTCOMES } from './queries'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/rosters',
  staticData: {
    title: () => i18next.t('shell:page.rosters'),
    icon: FileExcelOutlined,
    permissions: ['member:import', 'member:export'],
    menu: { section: 'members', order: 2 },
    keywords: 'hmc huamingce dr daoru dc daochu excel',
  },
  component: lazyRouteComponent(
    withTexts('rosters', () => import('./pages/RostersPage')),
    'RostersPage',
  ),
})

const detailRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/rosters/$id',
  staticData: { permissions: ['member:import'] },
  validateSearch: searchOf({ outcome: oneOf(OUTCOMES) }),
  component: lazyRouteComponent(
    withTexts('rosters', () => import('./pages/RosterPage')),
    'RosterPage',
  ),
})

export const rostersRoutes = [listRoute, detailRoute] as const
