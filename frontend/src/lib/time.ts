/** Dates as people read them, always in China's time, whatever the computer thinks. */

export type Language = 'zh-CN' | 'en-US'

const ZONE = 'Asia/Shanghai'
const WEEKDAYS = '日一二三四五六'
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ')
const DAY_MS = 86_400_000

type Parts = { year: number; month: number; day: number; hour: string; minute: string }

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2026-03-05` is a day of the calendar and has no zone; anything longer is an instant. */
function partsOf(value: string | Date): Parts {
  const plain = typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (plain) {
    const [, year, month, day] = plain.map(Number)
    return { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: '00', minute: '00' }
  }
  const found = Object.fromEntries(
    formatter.formatToParts(new Date(value)).map((part) => [part.type, part.value]),
  )
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    hour: found.hour ?? '00',
    minute: found.minute ?? '00',
  }
}

const weekdayOf = (parts: Parts) =>
  new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay()

/** `2026年3月5日(周四)`, or `Thu, 5 Mar 2026`. */
export function formatDate(value: string | Date | null | undefined, language: Language): string {
  if (!value) return '—'
  const p = partsOf(value)
  const weekday = weekdayOf(p)
  return language === 'zh-CN'
    ? `${p.year}年${p.month}月${p.day}日(周${WEEKDAYS[weekday]})`
    : `${DAYS[weekday]}, ${p.day} ${MONTHS[p.month - 1]} ${p.year}`
}

/** Without the weekday, for tables: `2026年3月5日`, or `5 Mar 2026`. */
export function formatShortDate(
  value: string | Date | null | undefined,
  language: Language,
): string {
  if (!value) return '—'
  const p = partsOf(value)
  return language === 'zh-CN'
    ? `${p.year}年${p.month}月${p.day}日`
    : `${p.day} ${MONTHS[p.month - 1]} ${p.year}`
}

/** `1985-07` as `1985年7月`, or `Jul 1985`; what is no month stays as it is. */
export function formatMonth(value: string | null | undefined, language: Language): string {
  const found = /^(\d{4})-(\d{2})$/.exec(value ?? '')
  if (!found) return value || '—'
  const [year, month] = [Number(found[1]), Number(found[2])]
  return language === 'zh-CN' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`
}

export function formatDateTime(
  value: string | Date | null | undefined,
  language: Language,
): string {
  if (!value) return '—'
  const p = partsOf(value)
  return `${formatDate(value, language)} ${p.hour}:${p.minute}`
}

/** `2026-03-05`, the day it is in China at that instant. */
export function isoDay(value: string | Date): string {
  const p = partsOf(value)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${p.year}-${two(p.month)}-${two(p.day)}`
}

/** Whole calendar days from `from` to `to`; negative when `to` has passed. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const day = (value: string | Date) => {
    const p = partsOf(value)
    return Date.UTC(p.year, p.month - 1, p.day)
  }
  return Math.round((day(to) - day(from)) / DAY_MS)
}
