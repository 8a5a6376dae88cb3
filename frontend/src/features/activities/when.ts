/** From when to when, and the moments that a form's fields hold: always China's time. */
import { formatDateTime, isoDay, type Language } from '@/lib/time'

const CHINA = '+08:00'

/** `2026年12月5日(周六) 09:00–11:00`. */
export function fromTo(begins: string, ends: string, language: Language): string {
  const end = formatDateTime(ends, language)
  const clock = end.slice(-5)
  const same = isoDay(begins) === isoDay(ends)
  return `${formatDateTime(begins, language)}–${same ? clock : end}`
}

/** The clock alone: `09:00`. */
export const clockOf = (moment: string): string => formatDateTime(moment, 'zh-CN').slice(-5)

/** What `datetime-local` holds of a moment. */
export const fieldOf = (moment: string): string => `${isoDay(moment)}T${clockOf(moment)}`

/** The moment that a `datetime-local` means. */
export const momentOf = (field: string): string => `${field.slice(0, 16)}:00${CHINA}`
