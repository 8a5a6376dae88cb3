/** A year's days as months, weeks and runs of equal days. */
import type { CalendarDayOut, RuleOut } from '@/api/gen'
import { isoDay, type Language } from '@/lib/time'

export const FIRST_YEAR = 2000
export const LAST_YEAR = 2100

/** What a day that is not as the week has it shows beside its number. */
export const MARKS = ['off', 'work', 'closed', 'half'] as const
export type Mark = (typeof MARKS)[number]

export type Day = Pick<CalendarDayOut, 'day' | 'kind' | 'name' | 'periods' | 'firm'>

/** A working day with a name has hours of its own. */
export function markOf(day: Day): Mark | null {
  if (day.kind === 'holiday') return 'off'
  if (day.kind === 'make_up') return 'work'
  if (day.kind === 'closure') return 'closed'
  return day.kind === 'workday' && day.name !== '' ? 'half' : null
}

export const works = (day: Day): boolean => day.kind === 'workday' || day.kind === 'make_up'

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const monthOf = (day: string): number => Number(day.slice(5, 7))

/** Where a month of the page's calendar stands. */
export const monthId = (month: number): string => `month-${month}`

export const numberOf = (day: string): number => Number(day.slice(8))

export function monthsOf(days: readonly Day[]): Day[][] {
  return Array.from({ length: 12 }, (_, at) => days.filter((day) => monthOf(day.day) === at + 1))
}

/** Weeks from Monday to Sunday; null where the month has no such day. */
export function weeksOf(month: readonly Day[]): (Day | null)[][] {
  const [first] = month
  if (!first) return []
  const cells: (Day | null)[] = [...Array<null>(weekdayOf(first.day)).fill(null), ...month]
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7))
}

export type Run = { mark: Mark; name: string; hours: string; first: string; last: string }

export const hoursOf = (periods: Day['periods']): string =>
  periods.map((period) => `${period.opens}–${period.closes}`).join(' ')

/** Marked days of a month; neighbours that say the same are one run. */
export function runsOf(month: readonly Day[]): Run[] {
  const runs: Run[] = []
  for (const day of month) {
    const mark = markOf(day)
    if (!mark) continue
    const hours = mark === 'half' ? hoursOf(day.periods) : ''
    const last = runs.at(-1)
    const next = last && numberOf(last.last) + 1 === numberOf(day.day)
    if (next && last.mark === mark && last.name === day.name && last.hours === hours) {
      last.last = day.day
    } else {
      runs.push({ mark, name: day.name, hours, first: day.day, last: day.day })
    }
  }
  return runs
}

/** From here on December waits for the next year's notice, as the server has it. */
const NEXT_NOTICE_RULES_FROM = '12-24'

/** The year as it would be once a notice with these rules is loaded. */
export function withRules(days: readonly Day[], rules: readonly RuleOut[]): Day[] {
  const ruled = new Map(rules.map((rule) => [rule.day, rule]))
  return days.map((day) => {
    const firm = day.firm || day.day.slice(5) < NEXT_NOTICE_RULES_FROM
    const { kind, name } = ruled.get(day.day) ?? day
    return { ...day, kind, name, firm }
  })
}

/** Days from `first` to `last`, both included. */
export function daysBetween(first: string, last: string): string[] {
  const found: string[] = []
  const at = new Date(`${first}T00:00:00Z`)
  const end = Date.parse(`${last}T00:00:00Z`)
  while (at.getTime() <= end) {
    found.push(at.toISOString().slice(0, 10))
    at.setUTCDate(at.getUTCDate() + 1)
  }
  return found
}

export const today = (): string => isoDay(new Date())

export const yearOf = (raw: string | undefined): number => {
  const year = Number(raw)
  const known = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
  return known ? year : Number(today().slice(0, 4))
}

const nameOf = (language: Language, options: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at)

/** `10月`, `October`; 1 is January. */
export const monthName = (month: number, language: Language): string =>
  nameOf(
    language,
    { month: language === 'zh-CN' ? 'short' : 'long' },
    new Date(Date.UTC(2024, month - 1, 1)),
  )

/** `周一`, `Monday`; 0 is Monday, as in the week of 2024-01-01. */
export const weekdayName = (weekday: number, language: Language): string =>
  nameOf(
    language,
    { weekday: language === 'zh-CN' ? 'short' : 'long' },
    new Date(Date.UTC(2024, 0, 1 + weekday)),
  )
