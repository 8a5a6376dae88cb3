/** An invented notice, so that every due day meets a holiday and a day of make-up work. */
import type { APIRequestContext } from '@playwright/test'
import { expect, headersOf } from './fixtures'

export const FEAST = '敬老节'
const DAY = 24 * 60 * 60 * 1000

/** A notice makes a Wednesday to come a holiday, and the Saturday after it a day of work. */
export async function announceFeast(request: APIRequestContext): Promise<void> {
  const day = (later: number) => new Date(Date.now() + later * DAY + DAY / 3)
  const wait = 3 + ((3 - day(3).getUTCDay() + 7) % 7)
  const [off, on] = [day(wait), day(wait + 3)].map((one) => one.toISOString().slice(0, 10))
  const headers = await headersOf(request, 'admin')
  const reply = await request.post('/api/v1/working-time/notices', {
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    data: {
      year: Number(on?.slice(0, 4)),
      reference: `国办发明电（试）${Date.now()}`,
      title: '关于敬老节放假安排的通知',
      published_on: new Date(Date.now() + DAY / 3).toISOString().slice(0, 10),
      rules: [
        { day: off, kind: 'holiday', name: FEAST },
        { day: on, kind: 'make_up', name: FEAST },
      ],
    },
  })
  expect(reply.status()).toBe(201)
}
