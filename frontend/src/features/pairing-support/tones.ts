/** How a state looks. */
import type { PairState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const TONE: Record<PairState, Tone> = {
  proposed: 'warning',
  agreed: 'info',
  active: 'success',
  ended: 'neutral',
  withdrawn: 'neutral',
}

/** Of a visit's entry of the service record. */
export const VISIT_TONE: Record<string, Tone> = {
  declared: 'warning',
  confirmed: 'success',
  refused: 'error',
}

export const KINDS = [
  'lost_only_child',
  'left_behind_child',
  'empty_nest_elder',
  'hardship',
  'hardship_member',
  'other',
] as const
