import { describe, expect, it } from 'vitest'
import type { FollowedDemandOut } from '@/api/gen'
import { dayFault, fieldOf, namesResident, orderOf, phoneOf, startOf, type Values } from './order'
import { marks } from './steps'

/** Saturday, ten in the morning in China. */
const NOW = new Date('2026-11-28T02:00:00Z')
const values = (more: Partial<Values> = {}): Values => ({
  ...startOf(NOW, '幸福里小区'),
  what: '陪同取药',
  name: '周阿姨',
  phone: '137 0000 1234',
  address: '3号楼2单元501',
  ...more,
})

describe('what a resident asks for (SRV-01)', () => {
  it('is tomorrow morning unless said otherwise, by the clock of China', () => {
    const order = orderOf('c', values(), NOW)
    expect(order.wanted_from).toBe('2026-11-29T00:00:00.000Z')
    expect(order.wanted_until).toBe('2026-11-29T04:00:00.000Z')
    expect(order).not.toHaveProperty('expires_on')
    expect(order).not.toHaveProperty('menu_item_id')
    expect(order.phone).toBe('13700001234')
    expect(order.places).toBe(1)
    expect(orderOf('c', values({ places: '3' }), NOW).places).toBe(3)
  })

  it('is done online without an estate or an address (SRV-05)', () => {
    const order = orderOf('c', values({ manner: 'online' }), NOW)
    expect(order.manner).toBe('online')
    expect(order).not.toHaveProperty('address')
    expect(order).not.toHaveProperty('area')
    expect(orderOf('c', values(), NOW)).toMatchObject({ area: '幸福里小区', manner: 'in_person' })
  })

  it('may be any day of two weeks', () => {
    const order = orderOf('c', values({ when: 'any' }), NOW)
    expect(order.wanted_from).toBe('2026-11-29T00:00:00.000Z')
    expect(order.wanted_until).toBe('2026-12-12T10:00:00.000Z')
  })

  it('stands until its day, where that is more than a month away', () => {
    expect(orderOf('c', values({ day: '2027-01-15' }), NOW).expires_on).toBe('2027-01-15')
  })

  it('is of the menu only as a service, never as a wish (SRV-02, SRV-04)', () => {
    expect(orderOf('c', values({ item: 'm' }), NOW).menu_item_id).toBe('m')
    const wish = orderOf('c', values({ item: 'm', kind: 'micro_wish' }), NOW)
    expect(wish).not.toHaveProperty('menu_item_id')
  })

  it.each([
    [{ day: '2026-11-27' }, 'past'],
    [{ day: '' }, 'past'],
    [{ day: '2026-11-28', part: 'am' }, null],
    [{ day: '2026-11-28', part: 'pm' }, null],
    [{ day: '2027-02-26' }, 'far'],
    [{ day: '2026-11-01', when: 'any' }, null],
  ] as const)('on %o is %s', (more, fault) => {
    expect(dayFault(values(more), NOW)).toBe(fault)
  })

  it('is past once the part of the day is over', () => {
    const noon = new Date('2026-11-28T04:00:00Z')
    expect(dayFault(values({ day: '2026-11-28', part: 'am' }), noon)).toBe('past')
    expect(dayFault(values({ day: '2026-11-28', part: 'evening' }), noon)).toBeNull()
  })
})

it.each([
  ['13700001234', '13700001234'],
  ['+86 137-0000-1234', '13700001234'],
  ['１３７００００１２３４', '13700001234'],
  ['026-60000101', '026-60000101'],
  ['02660000101', '026-60000101'],
  ['0371 6600010', '0371-6600010'],
  ['6000010', null],
  ['12345', null],
  ['', null],
])('a phone typed as %j is called as %s', (typed, called) => {
  expect(phoneOf(typed)).toBe(called)
})

it.each([
  ['陪周阿姨取药', true],
  ['到 3号楼2单元 501', true],
  ['陪老人取药', false],
])('“%s” names the resident: %s (SP-08)', (text, names) => {
  expect(namesResident(text, values())).toBe(names)
})

it('finds the field that a refusal is about', () => {
  const said = (code: string, field: string) =>
    fieldOf({ type: '', title: '', detail: '', status: 422, code, facts: { field } })
  expect(said('names-the-resident', 'area')).toBe('area')
  expect(said('demand-days-out-of-order', 'wanted_until')).toBe('day')
  expect(said('demand-known', 'what')).toBeUndefined()
})

const at = (state: string, ...parts: string[]) =>
  ({ state, coming: parts.map((one) => ({ state: one })) }) as unknown as FollowedDemandOut

it.each([
  [at('ordered'), 1],
  [at('dispatched'), 2],
  [at('accepted', 'taken'), 3],
  [at('accepted', 'settled', 'told'), 4],
  [at('done', 'settled'), 5],
  [at('rated', 'settled'), 5],
])('an order %# has so many steps behind it: %d', (order, done) => {
  const found = marks(order)
  expect(found.filter((mark) => mark === 'done')).toHaveLength(done)
  expect(found[done]).toBe(done < found.length ? 'current' : undefined)
})
