/** What the register of floating members says is to be done next. */
import { expect, test } from 'vitest'
import type { FloatingLine } from '@/api/gen'
import { nextStep } from './bookStates'

const line = (other: Partial<FloatingLine>) =>
  ({
    state: 'permitted',
    past: false,
    permit_out: false,
    pledged_on: null,
    ...other,
  }) as FloatingLine

test.each<[Partial<FloatingLine>, ReturnType<typeof nextStep>]>([
  [{ state: 'registered' }, 'issue'],
  [{ state: 'registered', past: true }, 'renew'],
  [{}, 'pledge'],
  [{ pledged_on: '2026-11-02' }, null],
  [{ pledged_on: '2026-11-02', past: true }, 'renew'],
  [{ state: 'ended', permit_out: true }, 'take_back'],
  [{ state: 'ended' }, null],
  [{ state: 'withdrawn' }, null],
])('MEM-09, TRF-08: %o needs %s', (other, next) => {
  expect(nextStep(line(other))).toBe(next)
})
