/** 工作台: the staff's first page. */
import { ScheduleOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { appRoute } from '@/routing/roots'

const workbenchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/workbench',
  staticData: {
    title: () => i18next.t('shell:page.workbench'),
    icon: ScheduleOutlined,
    menu: { section: 'workbench', order: 0 },
    keywords: 'gzt gongzuotai daiban db',
  },
  component: lazyRouteComponent(
    withTexts('workbench', () => import('./pages/WorkbenchPage')),
    'WorkbenchPage',
  ),
})

export const workbenchRoutes = [workbenchRoute] as const
