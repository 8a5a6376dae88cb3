/** 社区服务档案: a unit's members and their service, and one member's file (CHK-15, LG-06). */
import { FolderOpenOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const TEXTS = ['service-files', 'service-records', 'feedback'] as const

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/files',
  staticData: {
    title: () => i18next.t('shell:page.service-files'),
    icon: FolderOpenOutlined,
    permissions: ['check-in:certify', 'transfer:apply'],
    menu: { section: 'service', order: 7 },
    keywords: 'sqfwda shequfuwudangan dangan',
  },
  validateSearch: searchOf({ year: text, org: text }),
  component: lazyRouteComponent(
    withTexts([...TEXTS], () => import('./pages/FilesPage')),
    'FilesPage',
  ),
})

const oneRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/files/$id',
  staticData: {
    title: () => i18next.t('shell:page.service-files'),
    permissions: ['service-record:read'],
  },
  validateSearch: searchOf({ year: text }),
  component: lazyRouteComponent(
    withTexts([...TEXTS], () => import('./pages/FilePage')),
    'FilePage',
  ),
})

export const serviceFilesRoutes = [listRoute, oneRoute] as const
