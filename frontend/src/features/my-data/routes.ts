/** 我的信息: all that is held about the member, a copy of it, who can see it and who looked. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { appRoute } from '@/routing/roots'

const dataRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/data',
  staticData: { title: () => i18next.t('shell:page.my-data'), below: '/my/me' },
  component: lazyRouteComponent(
    withTexts(
      [
        'my-data',
        'my',
        'members',
        'transfers',
        'tickets',
        'data-requests',
        'member-files',
        'books',
        'contacts',
        'probations',
        'activists',
        'service-records',
        'feedback',
        'points',
        'pairing',
      ],
      () => import('./pages/MyDataPage'),
    ),
    'MyDataPage',
  ),
})

const readersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/readers',
  staticData: { title: () => i18next.t('shell:page.my-readers'), below: '/my/me' },
  component: lazyRouteComponent(
    withTexts(['my-data', 'my'], () => import('./pages/MyReadersPage')),
    'MyReadersPage',
  ),
})

export const myDataRoutes = [dataRoute, readersRoute] as const
