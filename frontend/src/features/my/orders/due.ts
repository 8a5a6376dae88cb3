/** Which orders taken come next: late ones first, then today's and tomorrow's. */
import type { TakenLine } from '@/api/gen'
import { daysLater } from '@/lib/span'
import { isoDay } from '@/lib/time'

export type Due = { line: TakenLine; when: 'past' | 'today' | 'tomorrow' }

/** It is mine, and I have not told that it is done. */
export const isOpen = ({ state, demand_state }: TakenLine): boolean =>
  state === 'taken' && demand_state === 'accepted'

/** What I said waits for the resident or the community. */
export const isTold = ({ state }: TakenLine): boolean => state === 'told'

export function dueOrders(lines: readonly TakenLine[], now: Date): Due[] {
  const today = isoDay(now)
  const whenOf = (line: TakenLine): Due['when'] | null => {
    if (Date.parse(line.wanted_until) <= now.getTime()) return 'past'
    const day = isoDay(line.wanted_from)
    if (day <= today) return isoDay(line.wanted_until) === today || day === today ? 'today' : null
    return day === daysLater(today, 1) ? 'tomorrow' : null
  }
  return lines
    .filter(isOpen)
    .flatMap((line) => {
      const when = whenOf(line)
      return when ? [{ line, when }] : []
    })
    .sort((a, b) => a.line.wanted_from.localeCompare(b.line.wanted_from))
}
