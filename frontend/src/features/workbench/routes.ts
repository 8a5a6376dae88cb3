/** 工作台: the staff's first page. */
import { ScheduleOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { appRoute } from '@/routing/roots'

const workbenchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/workbench',
  staticData: {
    title: () => i18next.t('workbench:title'),
    icon: ScheduleOutlined,
    menu: { section: 'workbench', order: 0 },
    keywords: 'gzt gongzuotai daiban db',
  },
  component: lazyRouteComponent(() => import('./pages/WorkbenchPage'), 'WorkbenchPage'),
})

export const workbenchRoutes = [workbenchRoute] as const
