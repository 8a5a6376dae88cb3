/** The figures of a line, and for each the list with exactly as many rows. */
import type { CheckInCounts, CountLine } from '@/api/gen'
import { hrefTo } from '@/lib/href'

export type Side = CheckInCounts['by']
export const SIDES = ['community', 'unit'] as const satisfies readonly Side[]

export type Counts = CountLine['counts']
export type Figure = keyof Counts
type Narrowing = { state?: readonly string[]; receipt?: string }

/** `checked_in` holds those with a team or a post too. */
const ROWS: Record<Figure, Narrowing> = {
  total: {},
  enrolled: { state: ['enrolled'] },
  certificate_issued: { state: ['certificate_issued'] },
  overdue: { state: ['overdue'] },
  checked_in: { state: ['checked_in', 'assigned'] },
  assigned: { state: ['assigned'] },
  ended: { state: ['ended'] },
  voided: { state: ['voided'] },
  receipts_issued: { receipt: 'issued' },
  receipts_returned: { receipt: 'returned' },
}

export const FIGURES = Object.keys(ROWS) as Figure[]

export type Period = { from?: string; to?: string }
export type StatisticsSearch = Period & { under?: string; by?: Side }

/** Behind a figure of the organisations `under`, counted where `side` stands. */
export const rowsOf = (figure: Figure, under: readonly string[], side: Side, period: Period) =>
  hrefTo('/check-ins', {
    ...ROWS[figure],
    under,
    side,
    from: period.from,
    to: period.to,
  })

export const levelOf = (search: StatisticsSearch): string => hrefTo('/statistics', search)

/** Organisations with lines of their own below them; any other one is a line itself. */
const ABOVE: readonly string[] = [
  'superior_org_department',
  'organs_working_committee',
  'street_committee',
]
export const hasLevelBelow = (kind: string): boolean => ABOVE.includes(kind)
