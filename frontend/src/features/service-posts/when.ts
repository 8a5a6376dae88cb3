/** Days, months and times of shifts as people read them: always China's. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime, isoDay, type Language } from '@/lib/time'

/** `2026年12月5日(周六) 09:00–11:00`. */
export function shiftTime(begins: string, ends: string, language: Language): string {
  return `${formatDateTime(begins, language)}–${formatDateTime(ends, language).slice(-5)}`
}

/** The first day of this month, or of one so many months later. */
export function monthFirst(ahead = 0, from = isoDay(new Date().toISOString())): string {
  const [year = 2026, month = 1] = from.split('-').map(Number)
  const count = year * 12 + month - 1 + ahead
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

type Opening = { weekday: string; begins: string; ends: string }

/** `周六 09:00–11:00、周日 14:00–16:00`. */
export function useOpeningWords() {
  const { t } = useTranslation('codes')
  const language = useLanguage()
  return (openings: readonly Opening[]) =>
    openings
      .map((one) => `${t(`weekday.${one.weekday as 'mon'}`)} ${one.begins}–${one.ends}`)
      .join(language === 'zh-CN' ? '、' : ', ')
}
