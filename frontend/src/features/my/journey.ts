/** Where a member stands on the way 报名 → 报到证 → 报到 → 回执, and what to do next. */
import type { CheckInOut } from '@/api/gen'

export type Next =
  | 'invite'
  | 'retired'
  | 'enrolled'
  | 'issued'
  | 'overdue'
  | 'receipt'
  | 'done'
  | 'ended'

/** Members in employment may check in, and those of 两新 organisations are welcome to (CHK-02). */
const MAY_CHECK_IN = ['in_service', 'two_new']

export function nextOf(
  checkIn: Pick<CheckInOut, 'state' | 'receipt'> | null,
  category: string | undefined,
): Next {
  switch (checkIn?.state) {
    case 'enrolled':
      return 'enrolled'
    case 'certificate_issued':
      return 'issued'
    case 'overdue':
      return 'overdue'
    case 'checked_in':
    case 'assigned':
      return checkIn.receipt === 'returned' ? 'done' : 'receipt'
    case 'ended':
      return 'ended'
    case 'voided':
    case undefined:
      return category === undefined || MAY_CHECK_IN.includes(category) ? 'invite' : 'retired'
  }
}

export type JourneyStep = 'enrol' | 'certify' | 'register' | 'return'

/** How many of the four steps are behind the member. */
export function stepsDone(checkIn: CheckInOut | null): number {
  if (!checkIn) return 0
  const days = [
    checkIn.volunteered_at,
    checkIn.issued_on,
    checkIn.checked_in_on,
    checkIn.returned_at,
  ]
  const open = days.findIndex((day) => !day)
  return open < 0 ? days.length : open
}

/** `K7M2Q9XD` → `K7M2-Q9XD`, as it stands on the paper and is read aloud. */
export const shownCode = (code: string): string =>
  code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code

/** `026-88001234(郑凯)` → `02688001234`, for a `tel:` link. */
export const dialled = (phone: string): string => /\d[\d-]{4,}\d/.exec(phone)?.[0] ?? ''
