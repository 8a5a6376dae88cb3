/** 志愿服务队: teams by field of service; a member's teams on the phone (VOL-01, VOL-02). */
import { FlagOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { WORK_TYPES } from '@/ui/workTypes'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/teams',
  staticData: {
    title: () => i18next.t('shell:page.volunteer-teams'),
    icon: FlagOutlined,
    permissions: ['team:read'],
    menu: { section: 'service', order: 7 },
    keywords: 'zyfwd zhiyuanfuwudui duiwu duizhang rudui',
  },
  validateSearch: searchOf({ org: text, field: oneOf(WORK_TYPES) }),
  component: lazyRouteComponent(
    withTexts('volunteer-teams', () => import('./pages/TeamsPage')),
    'TeamsPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/teams/$id',
  staticData: { permissions: ['team:read'] },
  component: lazyRouteComponent(
    withTexts('volunteer-teams', () => import('./pages/TeamPage')),
    'TeamPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/teams',
  staticData: { title: () => i18next.t('shell:page.my-teams'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('volunteer-teams', () => import('./pages/MyTeamsPage')),
    'MyTeamsPage',
  ),
})

export const volunteerTeamsRoutes = [listRoute, oneRoute, mineRoute] as const
