/** A year as the server answers it, for tests: weeks as they are, and some days of 2026. */
import type { CalendarDayOut, CalendarYearOut } from '@/api/gen'
import { daysBetween, weekdayOf } from './calendar'

const OPEN = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
]

function plainDay(day: string, firm: boolean): CalendarDayOut {
  const off = weekdayOf(day) > 4
  return { day, kind: off ? 'weekend' : 'workday', name: '', periods: off ? [] : OPEN, firm }
}

export const aDay = (day: string, change: Partial<CalendarDayOut>): CalendarDayOut => ({
  ...plainDay(day, true),
  ...change,
})

export function aYear(
  year: number,
  ruled: readonly CalendarDayOut[] = [],
  change: Partial<CalendarYearOut> = {},
): CalendarYearOut {
  const named = new Map(ruled.map((day) => [day.day, day]))
  const announced = change.announced ?? true
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`).map(
    (day) => named.get(day) ?? plainDay(day, announced),
  )
  return {
    year,
    org_id: null,
    announced,
    workdays: 248,
    workdays_by_month: Array.from({ length: 12 }, (_, at) => at + 1),
    days,
    hours: [{ valid_from: null, periods: OPEN, extra: [] }],
    notices: [],
    version: 3,
    allowed_actions: [],
    ...change,
  }
}

const off = (day: string, name: string) => aDay(day, { kind: 'holiday', name, periods: [] })
const worked = (day: string, name: string) => aDay(day, { kind: 'make_up', name, periods: OPEN })

export const YEAR_2026 = aYear(2026, [
  worked('2026-02-14', '春节'),
  ...daysBetween('2026-10-01', '2026-10-07').map((day) => off(day, '国庆节')),
  worked('2026-10-10', '国庆节'),
  aDay('2026-11-24', { kind: 'closure', name: '全体培训', periods: [] }),
  aDay('2026-11-25', { name: '盘点', periods: OPEN.slice(0, 1) }),
])
