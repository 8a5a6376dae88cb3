/** What a client does: by the code on paper, or by the own account (ADR 0011, 0015). */
import { idempotencyKey, pages } from '@/api'
import {
  downloadFollowedFile,
  downloadMyTicketFile,
  type FollowedTicketOut,
  getMyTicket,
  listMyTickets,
  rateMyTicket,
  rateTicket,
  withdrawFollowedTicket,
  withdrawMyTicket,
} from '@/api/gen'
import type { Held } from './code'

const keyed = (id: string, key: string) => ({
  path: { ticket_id: id },
  headers: { 'Idempotency-Key': key },
})

type Rated = { number: string; held: Held; code: string; stars: number; words: string; key: string }

export async function rate({ number, held, code, stars, words, key }: Rated) {
  if (held.own)
    return (await rateMyTicket({ ...keyed(held.own, key), body: { stars, words } })).data
  return (await rateTicket({ body: { number, code, stars, words } })).data
}

export async function withdraw(number: string, held: Held, reason: string) {
  if (held.own) {
    return (await withdrawMyTicket({ ...keyed(held.own, idempotencyKey()), body: { reason } })).data
  }
  return (await withdrawFollowedTicket({ body: { number, code: held.code, reason } })).data
}

export async function takeFile(number: string, { own, code }: Held, file: string): Promise<Blob> {
  const path = { ticket_id: own ?? '', file_id: file }
  const body = { number, code, file_id: file }
  const taken = await (own ? downloadMyTicketFile({ path }) : downloadFollowedFile({ body }))
  return taken.data as Blob
}

export const MINE = ['my', 'tickets'] as const

export const myTicketsQuery = pages(
  [...MINE, 'list'],
  async (cursor, signal) => (await listMyTickets({ query: cursor ? { cursor } : {}, signal })).data,
)

export const myTicket = async (id: string): Promise<FollowedTicketOut> =>
  (await getMyTicket({ path: { ticket_id: id } })).data
