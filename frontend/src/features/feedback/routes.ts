/** 年终评议和表现反馈单: the community's runs, the unit's slips, one slip, and one's own. */
import { FileDoneOutlined, InboxOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { AT_UNIT, STATES } from './states'

const appraisalsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/appraisals',
  staticData: {
    title: () => i18next.t('shell:page.appraisals'),
    icon: FileDoneOutlined,
    permissions: ['feedback-slip:appraise'],
    menu: { section: 'service', order: 8 },
    keywords: 'ndpy niandupingyi fkd bxfkd biaoxianfankuidan',
  },
  validateSearch: searchOf({ state: oneOf(STATES), year: text, org: text }),
  component: lazyRouteComponent(
    withTexts('feedback', () => import('./pages/AppraisalsPage')),
    'AppraisalsPage',
  ),
})

const slipsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/slips',
  staticData: {
    title: () => i18next.t('shell:page.feedback-slips'),
    icon: InboxOutlined,
    permissions: ['feedback-slip:receive'],
    menu: { section: 'service', order: 9 },
    keywords: 'bxfkd biaoxianfankuidan fkd sqfwda shequfuwudangan',
  },
  validateSearch: searchOf({ state: oneOf(AT_UNIT), year: text, org: text }),
  component: lazyRouteComponent(
    withTexts('feedback', () => import('./pages/UnitSlipsPage')),
    'UnitSlipsPage',
  ),
})

const slipRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/slips/$id',
  staticData: { permissions: ['feedback-slip:read'] },
  component: lazyRouteComponent(
    withTexts('feedback', () => import('./pages/SlipPage')),
    'SlipPage',
  ),
})

const mineRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/my/feedback',
  staticData: { title: () => i18next.t('shell:page.my-feedback'), below: '/my/services' },
  component: lazyRouteComponent(
    withTexts('feedback', () => import('./pages/MyFeedbackPage')),
    'MyFeedbackPage',
  ),
})

export const feedbackRoutes = [appraisalsRoute, slipsRoute, slipRoute, mineRoute] as const
