/** 查看记录: who looked at a member's data, for auditors and for the member. */
import { EyeOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const logRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/access-log',
  staticData: {
    title: () => i18next.t('shell:page.access-log'),
    icon: EyeOutlined,
    permissions: ['access-log:read'],
    menu: { section: 'settings', order: 2 },
    keywords: 'ckjl chakanjilu shenji sj',
  },
  validateSearch: searchOf({ member: text }),
  component: lazyRouteComponent(
    withTexts('access-log', () => import('./pages/AccessLogPage')),
    'AccessLogPage',
  ),
})

export const accessLogRoutes = [logRoute] as const
