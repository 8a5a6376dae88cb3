/** 工作日历: which days work, what that rests on, and when something would be due. */
import { CalculatorOutlined, CalendarOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { i18next } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { searchOf, text } from '@/lib/search'
import { appRoute } from '@/routing/roots'

const calendarRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/working-time',
  staticData: {
    title: () => i18next.t('shell:page.working-time'),
    icon: CalendarOutlined,
    menu: { section: 'settings', order: 3 },
    keywords: 'gzrl gongzuorili fjap fangjiaanpai jjr jiejiari',
  },
  validateSearch: searchOf({ year: text, org: text }),
  component: lazyRouteComponent(
    withTexts('working-time', () => import('./pages/WorkingTimePage')),
    'WorkingTimePage',
  ),
})

const calculatorRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/working-time/calculator',
  staticData: {
    title: () => i18next.t('shell:page.calculator'),
    icon: CalculatorOutlined,
    menu: { section: 'settings', order: 4 },
    keywords: 'bjsx banjieshixian cs cesuan jsq jisuanqi',
  },
  validateSearch: searchOf({ org: text }),
  component: lazyRouteComponent(
    withTexts('working-time', () => import('./pages/CalculatorPage')),
    'CalculatorPage',
  ),
})

export const workingTimeRoutes = [calendarRoute, calculatorRoute] as const
