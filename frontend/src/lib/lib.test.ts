import { describe, expect, it } from 'vitest'
import { keysAsWritten } from './hotkeys'
import { formatPhone, isMobile, normalisePhone } from './phone'
import { flag, oneOf, searchOf, text } from './search'
import { daysBetween, formatDate, formatDateTime, isoDay } from './time'
import { uuid } from './uuid'

describe('dates', () => {
  it('are written as people read them', () => {
    expect(formatDate('2026-03-05', 'zh-CN')).toBe('2026年3月5日(周四)')
    expect(formatDate('2026-03-05', 'en-US')).toBe('Thu, 5 Mar 2026')
    expect(formatDate(null, 'zh-CN')).toBe('—')
  })

  it('are those of China, whatever the computer thinks', () => {
    expect(formatDateTime('2026-03-04T16:30:00Z', 'zh-CN')).toBe('2026年3月5日(周四) 00:30')
    expect(isoDay('2026-03-04T16:30:00Z')).toBe('2026-03-05')
  })

  it('count whole days, past ones as negative', () => {
    expect(daysBetween('2026-02-27', '2026-03-05')).toBe(6)
    expect(daysBetween('2026-03-05T15:59:00Z', '2026-03-05')).toBe(0)
    expect(daysBetween('2026-03-05', '2026-03-01')).toBe(-4)
  })
})

describe('phones', () => {
  it('forgive full-width digits, spaces and +86', () => {
    expect(normalisePhone('＋８６ １３８ 1234-5678')).toBe('13812345678')
    expect(isMobile('138 1234 5678')).toBe(true)
    expect(isMobile('12812345678')).toBe(false)
  })

  it('are grouped, masked or not', () => {
    expect(formatPhone('138****5678')).toBe('138 **** 5678')
  })
})

it('the URL is read, not believed', () => {
  const parse = searchOf({ q: text, state: oneOf(['open', 'done']), late: flag })
  expect(parse({ q: ' ', state: 'hacked', late: 'true', other: 1 })).toEqual({ late: true })
  expect(parse({ q: 5678, state: 'open' })).toEqual({ q: '5678', state: 'open' })
})

it('identifiers are version 4 and differ', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuid()).not.toBe(uuid())
})

it('keys are shown as they stand on a keyboard', () => {
  expect(['p', 'ctrl+p', 'ctrl+enter', 'escape', '/'].map(keysAsWritten)).toEqual([
    'P',
    'Ctrl+P',
    'Ctrl+Enter',
    'Esc',
    '/',
  ])
})
