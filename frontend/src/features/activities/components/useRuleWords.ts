/** A fixed service day's rule in words: 每月第一个周六, 每月10日. */
import { useTranslation } from 'react-i18next'
import type { ServiceDayOut } from '@/api/gen'

export function useRuleWords(): (rule: ServiceDayOut) => string {
  const { t } = useTranslation(['activities', 'codes'])
  return (rule) => {
    if (rule.every === 'day') return t('days.said.day', { day: rule.day })
    const nth = String(rule.nth ?? 1) as '1' | '2' | '3' | '4' | '5'
    const weekday = t(`codes:weekday.${rule.weekday ?? 'sat'}`)
    return t('days.said.weekday', { nth: t(`days.nths.${nth}`), weekday })
  }
}
