/** The figures that open to rows, and the address of the rows behind each. */
import type { Figure, Line, Requests } from '@/api/gen'
import { hrefTo } from '@/lib/href'

export const FIGURES = [
  'total',
  'extended',
  'bounced',
  'late_papers',
  'second_contact',
  'reopened',
  'merged',
  'escalated',
  'overdue',
  'stopped',
  'kept',
  'late',
  'ratings',
] as const satisfies readonly Figure[]

export const OF_REQUESTS = [
  'overdue',
  'extended',
  'bounced',
  'late_papers',
  'second_contact',
  'reopened',
  'merged',
  'escalated',
] as const satisfies readonly (Figure & keyof Requests)[]

/** What a place and its days are called in the address. */
export type Where = { under?: string; from: string; to: string }

export type Narrowed = {
  figure?: Figure
  item?: string
  category?: string
  channel?: string
  state?: string
  community?: string
  unknown?: 'true'
  stars?: string
  /** What the row of the table is called. */
  label?: string
}

export const rowsHref = (where: Where, narrowed: Narrowed): string =>
  hrefTo('/statistics/tickets/rows', { ...where, ...narrowed })

export const pageHref = (where: Partial<Where>): string => hrefTo('/statistics/tickets', where)

export const late = ({ stopped = 0, kept = 0 }: { stopped?: number; kept?: number }): number =>
  stopped - kept

/** The columns of the tables by item and by department. */
export const COLUMNS = [
  { figure: 'total', of: (line: Line) => line.requests?.total ?? 0 },
  { figure: 'stopped', of: (line: Line) => line.promises?.stopped ?? 0 },
  { figure: 'late', of: (line: Line) => late(line.promises ?? {}) },
  ...OF_REQUESTS.map((figure) => ({
    figure,
    of: (line: Line) => line.requests?.[figure] ?? 0,
  })),
] as const satisfies readonly { figure: Figure; of: (line: Line) => number }[]

/** Working minutes as days of seven hours, hours and minutes (CLK-16). */
export function worked(minutes: number | null | undefined): { d: number; h: number; m: number } {
  const whole = minutes ?? 0
  return { d: Math.floor(whole / 420), h: Math.floor((whole % 420) / 60), m: whole % 60 }
}
