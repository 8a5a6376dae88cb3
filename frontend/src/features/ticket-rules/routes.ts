/** 办件规则: by which rules a centre handles tickets, and every version of them. */
import { ControlOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/ticket-rules',
  staticData: {
    title: () => i18next.t('shell:page.ticket-rules'),
    icon: ControlOutlined,
    permissions: ['ticket:read'],
    menu: { section: 'settings', order: 5 },
    keywords: 'bjgz banjianguize gz guize sx shixian',
  },
  validateSearch: searchOf({ centre: text }),
  component: lazyRouteComponent(
    withTexts('ticket-rules', () => import('./pages/RulesPage')),
    'RulesPage',
  ),
})

export const ticketRulesRoutes = [rulesRoute] as const
