/** How transfers stand, in order: read by the routes, so it comes with the first load. */
import type { ListedOutcome, TransferOut, TransferState, TurnKind } from '@/api/gen'

export type Direction = TransferOut['direction']
export type Channel = TransferOut['channel']
export type Reason = TransferOut['terms']['reason']

export const DIRECTIONS = ['within', 'out', 'in'] as const satisfies Direction[]
export const STATES = [
  'registered',
  'applied',
  'source_review',
  'target_review',
  'letter_issued',
  'verifying',
  'assigned',
  'returned',
  'rejected',
  'withdrawn',
] as const satisfies TransferState[]
/** What becomes of the rows of a list (批量接转). */
export const OUTCOMES = ['start', 'started', 'refused'] as const satisfies ListedOutcome[]
export const CHANNELS = ['online', 'paper', 'national'] as const satisfies Channel[]
export const REASONS = [
  'job',
  'graduation',
  'demobilised',
  'retirement',
  'residence',
  'other',
] as const satisfies Reason[]
/** Whose step a transfer waits for: the kinds that the workbench counts (TRF-07). */
export const TURNS = [
  'submit',
  'enter',
  'approve_out',
  'approve_in',
  'take_in',
  'send_receipt',
  'take_receipt',
] as const satisfies TurnKind[]
export type Turn = (typeof TURNS)[number]
