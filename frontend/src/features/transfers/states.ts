/** How transfers stand, in order and in colour. */
import type { TransferOut, TransferState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export type Direction = TransferOut['direction']
export type Channel = TransferOut['channel']
export type Reason = TransferOut['terms']['reason']

export const DIRECTIONS = ['within', 'out', 'in'] as const satisfies Direction[]
export const CHANNELS = ['online', 'paper', 'national'] as const satisfies Channel[]
export const REASONS = [
  'job',
  'graduation',
  'demobilised',
  'retirement',
  'residence',
  'other',
] as const satisfies Reason[]
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

export const STATE_TONES: Record<TransferState, Tone> = {
  registered: 'info',
  applied: 'info',
  source_review: 'info',
  target_review: 'info',
  letter_issued: 'info',
  verifying: 'info',
  assigned: 'success',
  returned: 'warning',
  rejected: 'error',
  withdrawn: 'neutral',
}

/** Where people without settled work may go (TRF-06). */
export const UNSETTLED: readonly Reason[] = ['graduation', 'demobilised']

/** Organisations that members belong to, and so the ends of a transfer. */
export const BRANCHES = ['branch', 'general_branch', 'unit_org', 'community_org'] as const
export const MOST_DAYS = 90
