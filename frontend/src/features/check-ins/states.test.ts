import { expect, it } from 'vitest'
import { dueOf } from './states'

const due = (state: 'certificate_issued' | 'overdue' | 'checked_in', due_on: string | null) =>
  dueOf({ state, due_on }, '2026-03-05')

it('counts calendar days until the limit (DL-13)', () => {
  expect(due('certificate_issued', '2026-03-20')).toEqual({ days: 15, tone: 'none' })
  expect(due('certificate_issued', '2026-03-08')).toEqual({ days: 3, tone: 'near' })
  expect(due('certificate_issued', '2026-03-05')).toEqual({ days: 0, tone: 'near' })
  expect(due('overdue', '2026-02-28')).toEqual({ days: -5, tone: 'late' })
})

it('counts nothing once the member has come', () => {
  expect(due('checked_in', '2026-03-20')).toBeNull()
  expect(due('certificate_issued', null)).toBeNull()
})
