/** The kit in use, for developers: only in `npm run dev`, and therefore not translated. */
import { ExperimentOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { day, flag, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { STATES } from './fakes'

const listRoute = () =>
  createRoute({
    getParentRoute: () => appRoute,
    path: '/kit',
    staticData: {
      title: () => 'Kit：列表',
      icon: ExperimentOutlined,
      menu: { section: 'settings', order: 90 },
      bar: 4,
      keywords: 'kit lb liebiao',
    },
    validateSearch: searchOf({
      q: text,
      open: text,
      state: oneOf(STATES),
      from: day,
      to: day,
      late: flag,
      sort: text,
    }),
    component: lazyRouteComponent(() => import('./pages/KitListPage'), 'KitListPage'),
  })

const detailRoute = () =>
  createRoute({
    getParentRoute: () => appRoute,
    path: '/kit/$id',
    component: lazyRouteComponent(() => import('./pages/KitDetailPage'), 'KitDetailPage'),
  })

const piecesRoute = () =>
  createRoute({
    getParentRoute: () => appRoute,
    path: '/kit-pieces',
    staticData: {
      title: () => 'Kit：部件',
      menu: { section: 'settings', order: 91 },
      keywords: 'kit bj bujian',
    },
    component: lazyRouteComponent(() => import('./pages/KitPiecesPage'), 'KitPiecesPage'),
  })

/** Made only when wanted, so that a build holds none of it. */
const all = () => [listRoute(), detailRoute(), piecesRoute()] as const

export const kitRoutes = (import.meta.env.DEV ? all() : []) as ReturnType<typeof all>
