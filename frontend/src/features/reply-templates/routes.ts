/** 答复模板: words for the steps of tickets, kept by who edits service items. */
import { SnippetsOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { flag, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const listRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reply-templates',
  staticData: {
    title: () => i18next.t('shell:page.reply-templates'),
    icon: SnippetsOutlined,
    permissions: ['service-item:edit'],
    menu: { section: 'orgs', order: 6 },
    keywords: 'dfmb dafumoban moban huifumoban',
  },
  validateSearch: searchOf({ org: text, item: text, retired: flag }),
  component: lazyRouteComponent(
    withTexts('reply-templates', () => import('./pages/TemplatesPage')),
    'TemplatesPage',
  ),
})

export const replyTemplatesRoutes = [listRoute] as const
