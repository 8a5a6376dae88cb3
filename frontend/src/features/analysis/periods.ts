/** The usual periods, counted from today in China (PV-36: quarterly unless said otherwise). */
import { isoDay } from '@/lib/time'

export const USUAL = ['quarter', 'lastQuarter', 'month', 'lastMonth', 'year'] as const
export type Usual = (typeof USUAL)[number]
export type Days = { from: string; to: string }

const MONTHS: Record<Usual, [length: number, back: number]> = {
  quarter: [3, 0],
  lastQuarter: [3, 1],
  month: [1, 0],
  lastMonth: [1, 1],
  year: [12, 0],
}

export function daysOf(usual: Usual, now: Date): Days {
  const [year = 0, month = 1] = isoDay(now).split('-').map(Number)
  const [length, back] = MONTHS[usual]
  const first = Math.floor((year * 12 + month - 1) / length) * length - back * length
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Math.floor(months / 12), months % 12, date)).toISOString().slice(0, 10)
  return { from: day(first, 1), to: day(first + length, 0) }
}

export const usualOf = (days: Days, now: Date): Usual | undefined =>
  USUAL.find((usual) => {
    const found = daysOf(usual, now)
    return found.from === days.from && found.to === days.to
  })
