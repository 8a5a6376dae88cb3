/** Names of feasts: the calendar keeps them in Chinese, and a reader of English reads English. */
import { i18next } from '@/i18n'

const FEASTS = {
  元旦: 'new_year',
  春节: 'spring_festival',
  清明节: 'qingming',
  劳动节: 'labour_day',
  端午节: 'dragon_boat',
  中秋节: 'mid_autumn',
  国庆节: 'national_day',
} as const

const known = (name: string): name is keyof typeof FEASTS => Object.hasOwn(FEASTS, name)

/** What is no feast stays as it was written: 全体培训. */
export function feastName(name: string): string {
  if (i18next.language === 'zh-CN') return name
  return name
    .split('、')
    .map((part) => (known(part) ? i18next.t(`working-time:feast.${FEASTS[part]}`) : part))
    .join(', ')
}
