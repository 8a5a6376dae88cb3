/** How the states of a check-in and of its receipt look: the words are in `codes.json`. */
import type { CheckInLine, CheckInState, ReceiptState } from '@/api/gen'
import { daysBetween, isoDay } from '@/lib/time'
import type { Tone } from '@/ui/StateTag'

export const STATES = [
  'enrolled',
  'certificate_issued',
  'overdue',
  'checked_in',
  'assigned',
  'ended',
  'voided',
] as const satisfies readonly CheckInState[]

export const RECEIPTS = ['none', 'issued', 'returned'] as const satisfies readonly ReceiptState[]

export const STATE_TONES: Record<CheckInState, Tone> = {
  enrolled: 'neutral',
  certificate_issued: 'info',
  overdue: 'error',
  checked_in: 'success',
  assigned: 'success',
  ended: 'neutral',
  voided: 'neutral',
}

export const RECEIPT_TONES: Record<ReceiptState, Tone> = {
  none: 'neutral',
  issued: 'warning',
  returned: 'success',
}

/** The member is expected at the community. */
export const isAwaited = (state: CheckInState): boolean =>
  state === 'certificate_issued' || state === 'overdue'

/** Certificates near their limit are shown in warning colour from here on (NT-12). */
const NEAR_DAYS = 3

export type Due = { days: number; tone: 'none' | 'near' | 'late' }

/** Calendar days left until the limit, while the member is still expected; else null. */
export function dueOf(
  row: Pick<CheckInLine, 'state' | 'due_on'>,
  today: string = isoDay(new Date()),
): Due | null {
  if (!row.due_on || !isAwaited(row.state)) return null
  const days = daysBetween(today, row.due_on)
  if (days < 0) return { days, tone: 'late' }
  return { days, tone: days <= NEAR_DAYS ? 'near' : 'none' }
}
