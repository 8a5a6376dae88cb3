import { expect, it } from 'vitest'
import { daysOf, usualOf } from './periods'

const NOW = new Date('2026-02-10T04:00:00Z')

it.each([
  ['quarter', '2026-01-01', '2026-03-31'],
  ['lastQuarter', '2025-10-01', '2025-12-31'],
  ['month', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-01', '2026-01-31'],
  ['year', '2026-01-01', '2026-12-31'],
] as const)('knows the days of %s', (usual, from, to) => {
  expect(daysOf(usual, NOW)).toEqual({ from, to })
  expect(usualOf({ from, to }, NOW)).toBe(usual)
})

it('counts the day that it is in China', () => {
  expect(daysOf('month', new Date('2026-02-28T17:00:00Z')).from).toBe('2026-03-01')
})
