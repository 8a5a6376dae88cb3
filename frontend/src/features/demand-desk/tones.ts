/** How a state looks: a word of the texts, with a tone. */
import type { DemandState, TakeState } from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const TONE: Record<DemandState, Tone> = {
  ordered: 'warning',
  dispatched: 'info',
  accepted: 'info',
  done: 'success',
  rated: 'success',
  declined: 'neutral',
  expired: 'error',
  withdrawn: 'neutral',
}

export const PART_TONE: Record<TakeState, Tone> = {
  asked: 'info',
  taken: 'info',
  told: 'warning',
  settled: 'success',
  excused: 'neutral',
  given_back: 'neutral',
  no_show: 'error',
  released: 'neutral',
}
