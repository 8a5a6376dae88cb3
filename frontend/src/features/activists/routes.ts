/** 入党积极分子: not members yet; whom a branch cultivates, and what came of it (MEM-16). */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ActivistShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const SHOWS: readonly ActivistShow[] = ['standing', 'due', 'ended', 'all']

const activistsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/activists',
  staticData: {
    title: () => i18next.t('shell:page.activists'),
    icon: TeamOutlined,
    permissions: ['member:read'],
    menu: { section: 'members', order: 1.4 },
    keywords: 'rdjjfz jiji fenzi',
  },
  validateSearch: searchOf({ org: text, show: oneOf(SHOWS) }),
  component: lazyRouteComponent(
    withTexts('activists', () => import('./pages/ActivistsPage')),
    'ActivistsPage',
  ),
})

export const activistsRoutes = [activistsRoute] as const
