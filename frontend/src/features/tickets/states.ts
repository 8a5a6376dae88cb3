/** How states, flags and due times of tickets look: the words are in `tickets.json`. */
import type { Channel, Desk, Flag, ItemKind, TicketLine, TicketState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const STATES = [
  'registered',
  'awaiting_materials',
  'forwarded',
  'accepted',
  'in_progress',
  'verifying',
  'publicising',
  'awaiting_superior',
  'awaiting_client',
  'escalated',
  'delivered',
  'collected',
  'picked_up',
  'resolved',
  'closed',
  'not_accepted',
  'withdrawn',
] as const satisfies readonly TicketState[]

export const KINDS = [
  'immediate',
  'time_limited',
  'consultation',
  'help',
  'approval',
  'proxy',
  'complaint',
  'suggestion',
] as const satisfies readonly ItemKind[]

export const CHANNELS = [
  'visit',
  'call',
  'letter',
  'hotline',
  'message',
  'forwarded',
  'web',
] as const satisfies readonly Channel[]

export const FLAGS = [
  'urgent',
  'major',
  'complex',
  'extended',
  'second_contact',
  'client_supplied',
  'coordinated',
] as const satisfies readonly Flag[]

export const DESKS = ['offered', 'first', 'all'] as const satisfies readonly (Desk | 'all')[]

/** Nothing has been promised yet (CLK-14). */
export const UNACCEPTED: readonly TicketState[] = ['registered', 'awaiting_materials', 'forwarded']
export const RUNNING: readonly TicketState[] = [
  'accepted',
  'in_progress',
  'verifying',
  'publicising',
]
export const WAITING: readonly TicketState[] = [
  'awaiting_superior',
  'awaiting_client',
  'escalated',
  'delivered',
]
/** The promise is kept or broken: the client is to fetch the result, or to hear of it. */
export const SETTLED: readonly TicketState[] = ['resolved', 'collected', 'picked_up']
export const ENDED: readonly TicketState[] = ['closed', 'not_accepted', 'withdrawn']

export const STATE_TONES: Record<TicketState, Tone> = {
  registered: 'warning',
  awaiting_materials: 'warning',
  forwarded: 'warning',
  accepted: 'info',
  in_progress: 'info',
  verifying: 'info',
  publicising: 'info',
  awaiting_superior: 'neutral',
  awaiting_client: 'neutral',
  escalated: 'neutral',
  delivered: 'neutral',
  collected: 'warning',
  picked_up: 'warning',
  resolved: 'warning',
  closed: 'success',
  not_accepted: 'neutral',
  withdrawn: 'neutral',
}

export type Standing = 'unaccepted' | 'running' | 'near' | 'overdue' | 'paused' | 'ended'

export const STANDING_TONES: Record<Standing, Tone> = {
  unaccepted: 'neutral',
  running: 'info',
  near: 'warning',
  overdue: 'error',
  paused: 'neutral',
  ended: 'success',
}

type Promised = Pick<TicketLine, 'state' | 'due_at' | 'warn_at' | 'runs_on'>

/** How a ticket stands by what the server computed. A paused clock is never late (CLK-10); one
 * that runs on while somebody is awaited is: it was sent up too late (CLK-09). */
export function standingOf({ state, due_at, warn_at, runs_on }: Promised, now: number): Standing {
  if (UNACCEPTED.includes(state)) return 'unaccepted'
  if (WAITING.includes(state) && !runs_on) return 'paused'
  if (!(RUNNING.includes(state) || runs_on) || !due_at) return 'ended'
  if (now > Date.parse(due_at)) return 'overdue'
  return warn_at && now >= Date.parse(warn_at) ? 'near' : 'running'
}
