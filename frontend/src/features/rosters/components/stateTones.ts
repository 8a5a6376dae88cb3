/** How a roster's state looks. */
import type { RosterState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const STATE_TONES: Record<RosterState, Tone> = {
  planned: 'warning',
  committing: 'info',
  committed: 'success',
  discarded: 'neutral',
}
