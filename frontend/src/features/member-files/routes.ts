/** 党员档案: one file for each member; which are incomplete, and what each holds (MEM-06). */
import { TeamOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { FileShow } from '@/api/gen'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { day, oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const SHOWS: readonly FileShow[] = ['all', 'incomplete', 'lent']
const title = () => i18next.t('shell:page.member-files')

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/files',
  staticData: {
    title,
    icon: TeamOutlined,
    permissions: ['member-file:read'],
    menu: { section: 'members', order: 1.7 },
    keywords: 'dyda dangan yryd',
  },
  validateSearch: searchOf({ q: text, org: text, show: oneOf(SHOWS), on: day }),
  component: lazyRouteComponent(
    withTexts('member-files', () => import('./pages/FilesPage')),
    'FilesPage',
  ),
})

const fileRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/members/files/$id',
  staticData: { title, permissions: ['member-file:read'] },
  component: lazyRouteComponent(
    withTexts('member-files', () => import('./pages/FilePage')),
    'FilePage',
  ),
})

export const memberFilesRoutes = [listRoute, fileRoute] as const
