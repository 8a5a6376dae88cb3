import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { forget } from '@/api'
import type { TakenLine } from '@/api/gen'
import { api, refuse, server } from '@/test/server'
import { draftsOf, keepDraft, sendDrafts } from './drafts'
import { dueOrders } from './due'
import { fittingTimes } from './fit'
import { prefilled, toldFault, toldOf } from './told'

const TOLD = {
  begins_at: '2026-11-28T01:00:00Z',
  ends_at: '2026-11-28T03:00:00Z',
  result: '已取药送回',
}
const draft = (more = {}) => ({ order: 'o1', key: 'k1', told: TOLD, refused: null, ...more })
const DONE = api('/me/service-orders/o1/done')

describe('what was told without a network', () => {
  it('is kept while nobody answers, and sent once with the same key when somebody does', async () => {
    const keys: (string | null)[] = []
    server.use(http.post(DONE, () => HttpResponse.error()))
    keepDraft('a1', draft())
    expect(await sendDrafts('a1')).toBe(0)
    expect(draftsOf('a1')).toHaveLength(1)
    server.use(
      http.post(DONE, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return HttpResponse.json({})
      }),
    )
    await Promise.all([sendDrafts('a1'), sendDrafts('a1'), sendDrafts('a1')])
    expect(await sendDrafts('a1')).toBe(0)
    expect(keys).toEqual(['k1'])
    expect(draftsOf('a1')).toEqual([])
  })

  it('waits for a person once it was refused', async () => {
    server.use(http.post(DONE, () => refuse(422, 'time-outside')))
    keepDraft('a1', draft())
    expect(await sendDrafts('a1')).toBe(0)
    expect(draftsOf('a1')[0]?.refused?.code).toBe('time-outside')
    expect(await sendDrafts('a1')).toBe(0)
  })

  it('is nobody else’s, and goes at sign-out', () => {
    keepDraft('a1', draft())
    expect(draftsOf('a2')).toEqual([])
    forget()
    expect(draftsOf('a1')).toEqual([])
  })

  it('is replaced by what is told anew of the same order', () => {
    keepDraft('a1', draft())
    keepDraft('a1', draft({ key: 'k2' }))
    keepDraft('a1', draft({ order: 'o2', key: 'k3' }))
    expect(draftsOf('a1').map((one) => one.key)).toEqual(['k2', 'k3'])
  })
})

const NOW = new Date('2026-11-28T04:30:20Z')
const line = (more: Partial<TakenLine> = {}) =>
  ({
    state: 'taken',
    demand_state: 'accepted',
    wanted_from: '2026-11-28T01:00:00Z',
    wanted_until: '2026-11-28T04:00:00Z',
    since: '2026-11-26T02:00:30Z',
    ...more,
  }) as TakenLine

describe('the form of what was done', () => {
  it('begins with the wanted time', () => {
    expect(prefilled(line(), NOW)).toMatchObject({ day: '2026-11-28', from: '09:00', to: '12:00' })
  })

  it('never begins before the taking, nor ends after now', () => {
    const late = line({ since: '2026-11-28T02:10:30Z', wanted_until: '2026-11-28T08:00:00Z' })
    expect(prefilled(late, NOW)).toMatchObject({ from: '10:11', to: '12:30' })
  })

  it('is of the last two hours where any day was wanted', () => {
    const any = line({ wanted_until: '2026-12-10T10:00:00Z', wanted_from: '2026-11-27T00:00:00Z' })
    expect(prefilled(any, NOW)).toMatchObject({ day: '2026-11-28', from: '10:30', to: '12:30' })
  })

  it.each([
    ['2026-11-28', '09:00', '12:00', null],
    ['2026-11-28', '12:00', '09:00', { field: 'to', why: 'order' }],
    ['2026-11-28', '12:00', '13:00', { field: 'to', why: 'future' }],
    ['2026-11-29', '09:00', '10:00', { field: 'day', why: 'future' }],
    ['2026-11-25', '09:00', '10:00', { field: 'day', why: 'early' }],
    ['2026-11-26', '09:59', '11:00', { field: 'from', why: 'early' }],
    ['2026-11-26', '10:00', '11:00', null],
    ['2026-11-28', '09:00', '09:05', { field: 'to', why: 'short' }],
  ] as const)('%s from %s to %s: %o', (day, from, to, fault) => {
    expect(toldFault({ day, from, to }, line().since, NOW)).toEqual(fault)
  })

  it('begins at the taking itself, within its minute', () => {
    const told = { day: '2026-11-26', from: '10:00', to: '11:00', result: ' 好 ' }
    expect(toldOf(told, line().since)).toEqual({
      begins_at: line().since,
      ends_at: '2026-11-26T03:00:00.000Z',
      result: '好',
    })
  })
})

it.each([
  ['2026-11-28T01:00:00Z', '2026-11-28T04:00:00Z', ['sat-am']],
  ['2026-11-28T03:00:00Z', '2026-11-28T10:00:00Z', ['sat-am', 'sat-pm']],
  ['2026-11-28T10:00:00Z', '2026-11-28T12:00:00Z', []],
  ['2026-11-29T00:00:00Z', '2026-12-12T10:00:00Z', ['sat-am', 'sat-pm', 'tue-evening']],
])('from %s until %s suits who is free then (VOL-03)', (from, until, suits) => {
  expect(fittingTimes(from, until, ['sat-am', 'sat-pm', 'tue-evening'])).toEqual(suits)
})

it('puts late, today’s and tomorrow’s orders before a member, and no others', () => {
  const of = (from: string, until: string, more: Partial<TakenLine> = {}) =>
    line({ wanted_from: from, wanted_until: until, ...more })
  const lines = [
    of('2026-11-29T06:00:00Z', '2026-11-29T08:00:00Z'),
    of('2026-11-28T06:00:00Z', '2026-11-28T08:00:00Z'),
    of('2026-11-27T06:00:00Z', '2026-11-27T08:00:00Z'),
    of('2026-11-30T06:00:00Z', '2026-11-30T08:00:00Z'),
    of('2026-11-28T06:00:00Z', '2026-11-28T08:00:00Z', { state: 'told' }),
  ]
  expect(dueOrders(lines, NOW).map((one) => one.when)).toEqual(['past', 'today', 'tomorrow'])
})
