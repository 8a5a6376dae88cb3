/** 参与情况反馈函: drafted by streets and communities, read by units first, then by superiors. */
import { MailOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { oneOf, searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'
import { SIDES } from './queries'
import { STATES } from './states'

const PERMISSIONS = [
  'participation-letter:keep',
  'participation-letter:answer',
  'participation-letter:receive',
] as const

const lettersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/letters',
  staticData: {
    title: () => i18next.t('shell:page.letters'),
    icon: MailOutlined,
    permissions: [...PERMISSIONS],
    menu: { section: 'service', order: 7 },
    keywords: 'cyqkfkh canyuqingkuangfankuihan fankuihan fkh',
  },
  validateSearch: searchOf({ side: oneOf(SIDES), state: oneOf(STATES), period: text, org: text }),
  component: lazyRouteComponent(
    withTexts('letters', () => import('./pages/LettersPage')),
    'LettersPage',
  ),
})

const letterRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/service/letters/$id',
  staticData: { permissions: [...PERMISSIONS] },
  component: lazyRouteComponent(
    withTexts('letters', () => import('./pages/LetterPage')),
    'LetterPage',
  ),
})

export const letterRoutes = [lettersRoute, letterRoute] as const
