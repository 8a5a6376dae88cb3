/** States and directions of the registers, as their addresses know them. */
import type {
  CertificateDirection,
  CertificateState,
  FloatingAction,
  FloatingDirection,
  FloatingLine,
  FloatingState,
} from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const FLOWS = ['outflow', 'inflow'] as const satisfies FloatingDirection[]
export const FLOATING_STATES = [
  'registered',
  'permitted',
  'ended',
  'withdrawn',
] as const satisfies FloatingState[]
export const FLOATING_TONES: Record<FloatingState, Tone> = {
  registered: 'info',
  permitted: 'success',
  ended: 'neutral',
  withdrawn: 'neutral',
}
export const CERTIFICATE_DIRECTIONS = ['out', 'in'] as const satisfies CertificateDirection[]
export const CERTIFICATE_STATES = ['standing', 'voided'] as const satisfies CertificateState[]

/** The next step of a registration first, the grave ones last. */
export const STEP_ORDER = [
  'issue',
  'note',
  'pledge',
  'renew',
  'take_back',
  'end',
  'withdraw',
] as const satisfies FloatingAction[]
export type PlainStep = (typeof STEP_ORDER)[number]
export const GRAVE_STEPS: readonly FloatingAction[] = ['end', 'withdraw', 'reverse']

/** What the keeper of a registration does next; nothing while all is in order. */
export function nextStep(line: FloatingLine): 'issue' | 'pledge' | 'renew' | 'take_back' | null {
  if (line.permit_out) return 'take_back'
  if (line.past) return 'renew'
  if (line.state === 'registered') return 'issue'
  return line.state === 'permitted' && line.pledged_on === null ? 'pledge' : null
}

/** Roles that keep registers where they stand. */
export const KEEPERS: readonly string[] = [
  'unit_org',
  'branch_secretary',
  'community_org',
  'street_committee',
  'window_clerk',
  'handler',
  'department_head',
  'centre_director',
]
