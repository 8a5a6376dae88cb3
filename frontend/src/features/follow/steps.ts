/** The way of a matter in five steps, whatever the states in between are called. */
import type { FollowedTicketOut } from '@/api/gen'

export const STEPS = ['registered', 'accepted', 'working', 'told', 'closed'] as const

type State = FollowedTicketOut['state']

const CURRENT: Partial<Record<State, number>> = {
  registered: 1,
  forwarded: 1,
  awaiting_materials: 1,
  resolved: 3,
  collected: 3,
  picked_up: 3,
  closed: STEPS.length,
}

export type Mark = 'done' | 'current' | 'todo' | 'failed'

/** A matter that was declined or withdrawn ends where it stood. */
export function marks(ticket: FollowedTicketOut): Mark[] {
  const ended = ticket.state === 'not_accepted' || ticket.state === 'withdrawn'
  const at = ended ? (ticket.due_at ? 2 : 1) : (CURRENT[ticket.state] ?? 2)
  return STEPS.map((_, n) => {
    if (n < at) return 'done'
    if (n > at) return 'todo'
    return ended ? 'failed' : 'current'
  })
}
