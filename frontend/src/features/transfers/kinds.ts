/** The kinds of transfers, for pages; what routes read stands in `states.ts`. */
import type { TransferState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'
import type { Reason } from './states'

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
