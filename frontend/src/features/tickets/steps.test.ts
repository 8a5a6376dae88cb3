import { expect, it } from 'vitest'
import { bodyOf } from './stepBodies'
import { planOf, type StepName, type StepValues } from './steps'
import { aTicket } from './testData'

it.each<[StepName, StepValues, object]>([
  ['start', {}, { action: 'start' }],
  ['take', {}, { action: 'take' }],
  ['grant', {}, { action: 'grant' }],
  ['answer', { result: ' 已答复 ' }, { action: 'answer', result: '已答复' }],
  ['ask_client', { text: ' 请带照片 ' }, { action: 'ask_client', text: '请带照片' }],
  ['resume', { text: '照片已到' }, { action: 'resume', text: '照片已到' }],
  [
    'notify',
    { handed: { 居民身份证: 2 }, medium: 'written' },
    { action: 'notify', handed: { 居民身份证: 2 }, medium: 'written' },
  ],
  ['supplement', { handed: { 照片: 1 } }, { action: 'supplement', handed: { 照片: 1 } }],
  ['accept', { complex: true }, { action: 'accept', handed: {}, complex: true }],
  // AGY-05: dues are taken in yuan and kept in fen.
  [
    'accept',
    { money: 180.1, purpose: ' 第四季度党费 ' },
    {
      action: 'accept',
      handed: {},
      complex: false,
      entrusted: { amount_fen: 18010, purpose: '第四季度党费' },
    },
  ],
  // TKT-05 (d), TKT-24: the right body and its phone.
  [
    'decline',
    {
      reason: '不属本区',
      basis: '办法第四条',
      refer_to: '区医疗保障局',
      refer_phone: '5550 1234',
      medium: 'in_person',
    },
    {
      action: 'decline',
      reason: '不属本区',
      basis: '办法第四条',
      refer_to: '区医疗保障局',
      refer_phone: '5550 1234',
      medium: 'in_person',
    },
  ],
  ['supervise', { text: '限三日内办结' }, { action: 'supervise', text: '限三日内办结' }],
  [
    'send_up',
    { target: '区委组织部', days: 5 },
    { action: 'send_up', target: '区委组织部', days: 5 },
  ],
  [
    'escalate',
    { target: '区委组织部', report: '需协调' },
    { action: 'escalate', target: '区委组织部', report: '需协调' },
  ],
  [
    'close',
    { feedback: '满意', medium: 'phone' },
    { action: 'close', feedback: '满意', medium: 'phone' },
  ],
  ['offer', { to: 'a9', reason: '属该科' }, { action: 'offer', to: 'a9', reason: '属该科' }],
  ['rule', { to: 'a9', reason: '属该科' }, { action: 'rule', to: 'a9', reason: '属该科' }],
  [
    'refuse',
    { reason: '不属本科', instead: '党员服务科' },
    { action: 'refuse', reason: '不属本科', instead: '党员服务科' },
  ],
  [
    'ask',
    { kind: 'extension', days: 12, reason: '需核实' },
    { action: 'ask', kind: 'extension', days: 12, reason: '需核实' },
  ],
  [
    'ask',
    { kind: 'late_papers', papers: '户口簿\n\n 结婚证 ', reason: '漏列' },
    { action: 'ask', kind: 'late_papers', papers: ['户口簿', '结婚证'], reason: '漏列' },
  ],
  [
    'ask',
    { kind: 'reclassification', item_id: 'i2', reason: '选错' },
    { action: 'ask', kind: 'reclassification', item_id: 'i2', reason: '选错' },
  ],
])('sends %s as the server wants it', (step, values, body) => {
  expect(bodyOf(step, values)).toEqual(body)
})

it('puts the next natural step first, a few beside it, and the others under "more"', () => {
  const plan = planOf(
    aTicket({
      allowed_actions: ['resolve', 'ask_client', 'offer', 'contact', 'withdraw', 'note', 'forward'],
    }),
  )
  expect(plan.primary).toBe('resolve')
  expect(plan.secondary).toEqual(['ask_client', 'offer', 'contact'])
  expect(plan.rest).toEqual(['note', 'withdraw'])
})

it('takes papers in first while they are missing, and accepts once they are there', () => {
  const allowed_actions = ['supplement', 'accept', 'decline'] as const
  const ticket = aTicket({ allowed_actions: [...allowed_actions] })
  expect(planOf(ticket).primary).toBe('supplement')
  expect(planOf({ ...ticket, missing: [] }).primary).toBe('accept')
})
