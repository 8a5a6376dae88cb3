import { describe, expect, it } from 'vitest'
import { dialled, nextOf, shownCode } from './journey'

const at = (state: string, receipt = 'none') => ({ state, receipt }) as never

describe('what a member should do next', () => {
  it.each([
    [null, 'in_service', 'invite'],
    [null, 'two_new', 'invite'],
    [null, 'retired', 'retired'],
    [at('enrolled'), 'in_service', 'enrolled'],
    [at('certificate_issued'), 'in_service', 'issued'],
    [at('overdue'), 'in_service', 'overdue'],
    [at('checked_in', 'issued'), 'in_service', 'receipt'],
    [at('assigned', 'issued'), 'in_service', 'receipt'],
    [at('checked_in', 'returned'), 'in_service', 'done'],
    [at('assigned', 'returned'), 'retired', 'done'],
    [at('ended', 'returned'), 'in_service', 'ended'],
    [at('voided'), 'in_service', 'invite'],
  ] as const)('%o of a member %s leads to %s', (checkIn, category, next) => {
    expect(nextOf(checkIn, category)).toBe(next)
  })
})

it('writes a short code as the paper has it', () => {
  expect(shownCode('K7M2Q9XD')).toBe('K7M2-Q9XD')
})

it('finds the number to dial among words', () => {
  expect(dialled('郑凯 026-60000227')).toBe('026-60000227')
  expect(dialled('见公告')).toBe('')
})
