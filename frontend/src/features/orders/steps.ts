/** The way of an order in five steps, as the resident sees it. */
import type { DemandState, FollowedDemandOut } from '@/api/gen'

export const STEPS = ['ordered', 'dispatched', 'taken', 'served', 'confirmed'] as const

export type Mark = 'done' | 'current' | 'todo'

const ENDED: readonly DemandState[] = ['declined', 'expired', 'withdrawn']

/** It goes no further, and not because it was done. */
export const hasFailed = (state: DemandState): boolean => ENDED.includes(state)

export const isTold = (order: Pick<FollowedDemandOut, 'coming'>): boolean =>
  order.coming.some((one) => one.state === 'told')

function stepAt({ state, coming }: Pick<FollowedDemandOut, 'state' | 'coming'>): number {
  if (state === 'ordered') return 1
  if (state === 'dispatched') return 2
  if (state === 'accepted') return isTold({ coming }) ? 4 : 3
  return STEPS.length
}

export function marks(order: Pick<FollowedDemandOut, 'state' | 'coming'>): Mark[] {
  const at = stepAt(order)
  return STEPS.map((_, n) => (n < at ? 'done' : n === at ? 'current' : 'todo'))
}
