/** Why an order suits: of the times that a member declared, those that the wanted time touches. */

import { clockOf, daysLater } from '@/lib/span'
import { isoDay } from '@/lib/time'

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const PERIODS = [
  ['am', '00:00', '12:00'],
  ['pm', '12:00', '18:00'],
  ['evening', '18:00', '24:00'],
] as const
const WEEK_DAYS = 7

const weekday = (day: string) => WEEK[new Date(`${day}T12:00:00Z`).getUTCDay()]

/** `sat-am`, `sat-pm` …, in the order of the declared ones. */
export function fittingTimes(from: string, until: string, declared: readonly string[]): string[] {
  const last = isoDay(until)
  const touched = new Set<string>()
  let day = isoDay(from)
  for (let n = 0; n < WEEK_DAYS && day <= last; n++) {
    const begins = day === isoDay(from) ? clockOf(from) : '00:00'
    const ends = day === last ? clockOf(until) : '24:00'
    for (const [period, since, to] of PERIODS)
      if (begins < to && ends > since) touched.add(`${weekday(day)}-${period}`)
    day = daysLater(day, 1)
  }
  return declared.filter((time) => touched.has(time))
}
