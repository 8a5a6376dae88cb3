/** 积分与星级: a community's rule, a member's own points (CHK-25). */
import { TrophyOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { appRoute } from '@/routing/roots'

const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/points',
  staticData: {
    title: () => i18next.t('shell:page.points'),
    icon: TrophyOutlined,
    permissions: ['points:keep'],
    menu: { section: 'service', order: 8.5 },
    keywords: 'jfgz jifenguize xingji fengxianjifen',
  },
  component: lazyRouteComponent(
    withTexts(['points', 'service-records'], () => import('./pages/RulesPage')),
    'RulesPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/points',
  staticData: { title: () => i18next.t('shell:page.my-points'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts(['points', 'service-records'], () => import('./pages/MyPointsPage')),
    'MyPointsPage',
  ),
})

export const pointsRoutes = [rulesRoute, mineRoute] as const
