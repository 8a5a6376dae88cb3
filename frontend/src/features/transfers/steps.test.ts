import { expect, it } from 'vitest'
import type { Problem } from '@/api'
import type { Move } from '@/api/gen'
import { arrivalBody } from './arrival'
import { bodyOf, planOf } from './steps'
import { marking, targetOf, termsOf } from './terms'
import { aTransfer } from './testData'

it.each<[Move[], Move | null, Move[], Move[]]>([
  [['apply', 'submit', 'withdraw', 'follow_up'], 'submit', ['apply', 'follow_up'], ['withdraw']],
  [['approve', 'return', 'reject', 'follow_up'], 'approve', ['return', 'follow_up'], ['reject']],
  [['assign', 'send_back', 'follow_up'], 'assign', ['send_back', 'follow_up'], []],
  [['reissue', 'prolong', 'follow_up'], null, ['prolong', 'follow_up'], ['reissue']],
  [[], null, [], []],
])('of %j puts %s first, %j beside it, %j under more', (allowed_actions, primary, beside, rest) => {
  expect(planOf({ allowed_actions })).toEqual({ primary, beside, rest })
})

it('sends an organisation elsewhere by its two names and never both kinds of target', () => {
  const values = {
    where: 'elsewhere' as const,
    branch_id: 'b9',
    elsewhere: { name: ' 第三支部 ', committee_name: '某学院党委' },
  }
  expect(targetOf(values)).toEqual({
    elsewhere: { name: '第三支部', committee_name: '某学院党委' },
  })
  expect(targetOf({ ...values, where: 'here' })).toEqual({ branch_id: 'b9' })
})

it('fills the form with what the letter says, and sends the same back', () => {
  const before = aTransfer()
  const { residence: _, ...terms } = before.terms
  expect(bodyOf('apply', termsOf(before))).toEqual({
    action: 'apply',
    to: { branch_id: 'b2' },
    terms,
  })
})

/** MEM-04, PV-29. */
it('sends a number given later without a reason, and another channel with one', () => {
  expect(bodyOf('note_number', { national_no: ' QG-1 ' })).toEqual({
    action: 'note_number',
    national_no: 'QG-1',
    reason: '',
  })
  expect(bodyOf('change_channel', { channel: 'paper', why: '网上被退回' })).toEqual({
    action: 'change_channel',
    channel: 'paper',
    reason: '网上被退回',
  })
})

/** Form 8.5. */
it('marks the fields that a refusal says are empty', () => {
  const refusal = {
    code: 'letter-incomplete',
    facts: { fields: 'birth_month,dues_paid_to' },
  } as unknown as Problem
  expect(marking(refusal).errors).toEqual([
    { field: 'birth_month', code: 'missing' },
    { field: 'dues_paid_to', code: 'missing' },
  ])
})

/** TRF-06. */
it('says "unsettled" only of graduates and demobilised soldiers', () => {
  const terms = { where: 'here' as const, branch_id: 'b2', unsettled: true }
  const sent = (reason: 'job' | 'graduation') => bodyOf('apply', { ...terms, reason })
  expect(sent('job')).toMatchObject({ terms: { unsettled: false } })
  expect(sent('graduation')).toMatchObject({ terms: { unsettled: true } })
})

it('leaves number and day of a letter out until it has come', () => {
  const known = { name: '周晓', registered_at: 'c2', branch_id: 'b2', issued_on: '' }
  expect(arrivalBody({ ...known, letter_no: ' ' })).not.toHaveProperty('letter_no')
  const lettered = arrivalBody({ ...known, letter_no: '校组77', issued_on: '2026-11-02' })
  expect(lettered).toMatchObject({ letter_no: '校组77', issued_on: '2026-11-02' })
})
