/** 预备党员: whose probation is over when, and what is due (MEM-16). */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ProbationShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const SHOWS: readonly ProbationShow[] = ['all', 'due', 'overdue']

const probationersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/probation',
  staticData: {
    title: () => i18next.t('shell:page.probationers'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.3 },
    keywords: 'ybdy yubei zhuanzheng',
  },
  validateSearch: searchOf({ org: text, show: oneOf(SHOWS) }),
  component: lazyRouteComponent(
    withTexts('probations', () => import('./pages/ProbationersPage')),
    'ProbationersPage',
  ),
})

export const probationsRoutes = [probationersRoute] as const
