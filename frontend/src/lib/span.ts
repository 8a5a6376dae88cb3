/** From when to when, in China's time: the day once where both ends lie on it. */
import { formatDate, formatShortDate, isoDay, type Language } from './time'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

/** `09:30`, as it is in China. */
export const clockOf = (value: string | Date): string => clock.format(new Date(value))

/** `2026年11月28日(周六) 09:00–12:00`; over several days only the days. */
export function formatSpan(from: string, until: string, language: Language): string {
  if (isoDay(from) === isoDay(until))
    return `${formatDate(from, language)} ${clockOf(from)}–${clockOf(until)}`
  return `${formatShortDate(from, language)} – ${formatShortDate(until, language)}`
}

/** An instant by China's calendar and clock: `2026-11-28`, `09:00`. */
export const inChina = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** `2026-11-28` and some days later. */
export function daysLater(day: string, count: number): string {
  const at = new Date(`${day}T12:00:00+08:00`)
  at.setUTCDate(at.getUTCDate() + count)
  return isoDay(at)
}
