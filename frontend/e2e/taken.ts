/** What a clerk takes in when somebody calls, without a page. */
import type { APIRequestContext } from '@playwright/test'
import { expect, headersOf } from './fixtures'

export type Call = { client: string; phone: string; content: string; by?: string; item?: string }

/** Taken in for the handler's department; `by` is who stands at the counter.
 * Without `item` it is a request, which needs no papers. */
export async function takenIn(request: APIRequestContext, call: Call): Promise<string> {
  const headers = await headersOf(request, 'handler')
  const me = (await (await request.get('/api/v1/me', { headers })).json()) as {
    grants: { org: { id: string } }[]
  }
  const org = me.grants[0]?.org.id
  const path = `/api/v1/service-items?org=${org}&q=${encodeURIComponent(call.item ?? '群众诉求受理')}`
  const { items } = (await (await request.get(path, { headers })).json()) as {
    items: { id: string }[]
  }
  const clerk = call.by ? await headersOf(request, call.by) : headers
  const made = await request.post('/api/v1/tickets', {
    headers: { ...clerk, 'Idempotency-Key': crypto.randomUUID() },
    data: {
      org_id: org,
      item_id: items[0]?.id,
      channel: 'call',
      client_name: call.client,
      client_phone: call.phone,
      content: call.content,
    },
  })
  expect(made.status()).toBe(201)
  return ((await made.json()) as { id: string }).id
}

/** One step of a ticket, taken without a page. */
export async function took(request: APIRequestContext, login: string, id: string, step: object) {
  const headers = { ...(await headersOf(request, login)), 'Idempotency-Key': crypto.randomUUID() }
  const reply = await request.post(`/api/v1/tickets/${id}/steps`, { headers, data: step })
  expect(reply.ok()).toBe(true)
}
