/** An invented notice, so that every due day meets a holiday and a day of make-up work. */
import type { APIRequestContext } from '@playwright/test'
import { expect, headersOf } from './fixtures'

export const FEAST = '敬老节'
const DAY = 24 * 60 * 60 * 1000
/** The furthest that the next weekday and the next day of a weekend lie, over the turn of a year. */
const AHEAD = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const iso = (day: Date) => day.toISOString().slice(0, 10)
const isWeekend = (day: Date) => day.getUTCDay() % 6 === 0

/**
 * The next weekday is a holiday, and the next day of a weekend works: both well within ten working days.
 * They are of one year, for a notice rules a year and makes it firm. It is this year as long as a weekend
 * of it is left, so that a year which no notice has ruled yet stays so through 25 December at least; behind
 * the last weekend there is no day of make-up work but in January, and both days are next year's.
 */
export function feastDays(now: number): { off: string; on: string } {
  const days = AHEAD.map((later) => new Date(now + later * DAY + DAY / 3))
  const next = days.find(isWeekend) ?? new Date(Number.NaN)
  const year = next.getUTCFullYear()
  const off = days.find((day) => !isWeekend(day) && day.getUTCFullYear() === year)
  const on = days.find((day) => isWeekend(day) && day.getUTCFullYear() === year)
  if (!off || !on) return feastDays(now + DAY)
  return { off: iso(off), on: iso(on) }
}

export async function announceFeast(request: APIRequestContext): Promise<void> {
  const { off, on } = feastDays(Date.now())
  const headers = await headersOf(request, 'admin')
  const reply = await request.post('/api/v1/working-time/notices', {
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    data: {
      year: Number(on.slice(0, 4)),
      reference: `国办发明电（试）${Date.now()}`,
      title: '关于敬老节放假安排的通知',
      published_on: iso(new Date(Date.now() + DAY / 3)),
      rules: [
        { day: off, kind: 'holiday', name: FEAST },
        { day: on, kind: 'make_up', name: FEAST },
      ],
    },
  })
  expect(reply.status()).toBe(201)
}
