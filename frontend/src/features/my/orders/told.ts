/** From when to when it was done: what the form begins with, what it refuses, what is sent. */
import type { TakenLine, ToldIn } from '@/api/gen'
import { clockOf, inChina } from '@/lib/span'
import { isoDay } from '@/lib/time'

const MINUTE = 60_000
export const SHORTEST_MINUTES = 6
const LONGEST_MINUTES = 16 * 60
/** Where the wanted time says nothing: it was done just now. */
const USUAL_MINUTES = 120

export type ToldValues = { day: string; from: string; to: string; result: string }

type Line = Pick<TakenLine, 'wanted_from' | 'wanted_until' | 'since'>

const least = (minutes: number) => minutes * MINUTE
const upToMinute = (at: number) => Math.ceil(at / MINUTE) * MINUTE

/** The wanted time, as far as it lies between the taking and now; on one day of China. */
export function prefilled({ wanted_from, wanted_until, since }: Line, now: Date): ToldValues {
  const taken = upToMinute(Date.parse(since))
  let begins = Math.max(Date.parse(wanted_from), taken)
  let ends = Math.min(Date.parse(wanted_until), now.getTime())
  const span = ends - begins
  if (span < least(SHORTEST_MINUTES) || span > least(LONGEST_MINUTES)) {
    ends = now.getTime()
    begins = Math.max(ends - least(USUAL_MINUTES), Math.min(taken, ends))
  }
  const day = isoDay(new Date(ends))
  const from = isoDay(new Date(begins)) === day ? clockOf(new Date(begins)) : '00:00'
  return { day, from, to: clockOf(new Date(ends)), result: '' }
}

const within = (at: Date, since: string) =>
  at.getTime() < Date.parse(since) && Date.parse(since) - at.getTime() < MINUTE

export type Fault = { field: 'day' | 'from' | 'to'; why: 'future' | 'early' | 'order' | 'short' }

/** What the server would refuse, said beside the field; null if it fits. */
export function toldFault(
  { day, from, to }: Omit<ToldValues, 'result'>,
  since: string,
  now: Date,
): Fault | null {
  const [begins, ends] = [inChina(day, from), inChina(day, to)]
  if (!(ends > begins)) return { field: 'to', why: 'order' }
  if (ends > now) return { field: day > isoDay(now) ? 'day' : 'to', why: 'future' }
  if (begins.getTime() < Date.parse(since) && !within(begins, since))
    return { field: day < isoDay(since) ? 'day' : 'from', why: 'early' }
  if (ends.getTime() - begins.getTime() < least(SHORTEST_MINUTES))
    return { field: 'to', why: 'short' }
  if (ends.getTime() - begins.getTime() > least(LONGEST_MINUTES))
    return { field: 'to', why: 'order' }
  return null
}

/** The minute in which it was taken begins at the taking itself. */
export function toldOf({ day, from, to, result }: ToldValues, since: string): ToldIn {
  const begins = inChina(day, from)
  return {
    begins_at: within(begins, since) ? since : begins.toISOString(),
    ends_at: inChina(day, to).toISOString(),
    result: result.trim(),
  }
}

/** What was told before, or waits to be sent, in the form again. */
export const valuesOf = ({ begins_at, ends_at, result }: ToldIn): ToldValues => ({
  day: isoDay(ends_at),
  from: clockOf(begins_at),
  to: clockOf(ends_at),
  result,
})
