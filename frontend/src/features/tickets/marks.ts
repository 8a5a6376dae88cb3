/** What asks for eyes on one ticket, by the rules that the server filters and counts by. */
import type { Attention, TicketLine, TicketOut } from '@/api/gen'
import { ENDED, standingOf } from './states'

export const ATTENTIONS = [
  'pressing',
  'near',
  'overdue',
  'today',
  'silent',
  'unsigned',
  'second_contact',
  'late_papers',
  'papers_in',
  'requested',
  'ruling',
] as const satisfies readonly Attention[]

export type Mark = 'second_contact' | 'unsigned' | 'offered' | 'silent' | 'late_papers'
/** Whether the due time is near or over stands in `StandingTag`. */
export type Marked = Pick<
  TicketLine,
  | 'state'
  | 'due_at'
  | 'warn_at'
  | 'runs_on'
  | 'sign_by'
  | 'silent_at'
  | 'answer_owed_since'
  | 'late_papers'
>

export const markedOf = ({ clock, hand_over, ...ticket }: TicketOut): Marked => ({
  ...ticket,
  due_at: clock.due_at,
  warn_at: clock.warn_at,
  runs_on: clock.runs_on,
  sign_by: hand_over?.sign_by ?? null,
})

const passed = (moment: string | null, now: number) => moment !== null && Date.parse(moment) <= now

/** What is owed first stands first. */
export function marksOf(row: Marked, now: number): Mark[] {
  if (ENDED.includes(row.state)) return []
  const runs = ['running', 'near', 'overdue'].includes(standingOf(row, now))
  const held: Record<Mark, boolean> = {
    second_contact: row.answer_owed_since !== null,
    unsigned: passed(row.sign_by, now),
    offered: row.sign_by !== null && !passed(row.sign_by, now),
    silent: runs && passed(row.silent_at, now),
    late_papers: row.late_papers > 0,
  }
  return (Object.keys(held) as Mark[]).filter((mark) => held[mark])
}
