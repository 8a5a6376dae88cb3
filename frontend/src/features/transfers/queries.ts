/** What the pages of transfers ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  browseOrgTree,
  countTransfers,
  findKnownClients,
  getMember,
  getOrg,
  getTicket,
  getTransfer,
  getTransferRules,
  listMyTransfers,
  listTransfers,
  printTransferForm,
  printTransferLetter,
  printTransferNotice,
  setTransferRules,
  type TakeTransferStepData,
  type TransferRulesIn,
  type TransferState,
  takeTransferStep,
} from '@/api/gen'
import type { Channel, Direction, Reason, Turn } from './states'

export const TRANSFERS = ['transfers'] as const
export const TRANSFER_RULES = ['transfer-rules'] as const
export const MINE = ['my', 'transfers'] as const

export type TransferSearch = {
  q?: string
  direction?: Direction
  state?: TransferState
  channel?: Channel
  reason?: Reason
  from?: string
  to?: string
  under?: string
  under_way?: true
  overdue?: true
  awaits_receipt?: true
  batch?: string
  turn?: Turn
}

export const transfersQuery = (search: TransferSearch) =>
  pages([...TRANSFERS, 'list', search], async (cursor, signal) => {
    const { q, under_way, ...rest } = search
    const query = { ...rest, ...(q && { asked: q }), ...(under_way && { open: true }) }
    return (await listTransfers({ query: { ...query, limit: 50, cursor }, signal })).data
  })

export type StatisticsSearch = { from?: string; to?: string; under?: string }

export const statisticsQuery = (search: StatisticsSearch) =>
  queryOptions({
    queryKey: [...TRANSFERS, 'statistics', search],
    queryFn: async ({ signal }) => (await countTransfers({ query: search, signal })).data,
  })

export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: [...TRANSFERS, 'one', id],
    queryFn: ({ signal }) => versioned(getTransfer({ path: { transfer_id: id }, signal })),
  })

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => versioned(getMember({ path: { member_id: id }, signal })),
  })

/** The way to an organisation from the top; of none chosen, none. */
export const wayQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['orgs', 'way', id],
    queryFn: async ({ signal }) =>
      (await getOrg({ path: { org_id: id ?? '' }, signal })).data.breadcrumb,
    staleTime: 300_000,
    enabled: Boolean(id),
  })

export const centresQuery = (streetId: string) =>
  queryOptions({
    queryKey: ['orgs', 'tree', streetId],
    queryFn: async ({ signal }) =>
      (await browseOrgTree({ query: { root: streetId }, signal })).data.items,
    select: (items) => items.filter(({ kind }) => kind === 'centre'),
    staleTime: 300_000,
  })

/** The ticket that a transfer is opened from. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: [...TRANSFERS, 'ticket', id],
    queryFn: async ({ signal }) => (await getTicket({ path: { ticket_id: id }, signal })).data,
  })

/** Members of the street that the counter serves. */
export const knownMembers = async (at: string, asked: string) =>
  (await findKnownClients({ body: { org_id: at, asked } })).data

export const myTransfersQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyTransfers({ signal })).data.items,
})

export const rulesQuery = (org: string) =>
  queryOptions({
    queryKey: [...TRANSFER_RULES, org],
    queryFn: ({ signal }) => versioned(getTransferRules({ path: { org_id: org }, signal })),
    staleTime: 60_000,
  })

type NewRules = { org: string; etag: string; body: TransferRulesIn; key: string }

export const setRules = async ({ org, etag, body, key }: NewRules) =>
  (
    await setTransferRules({
      path: { org_id: org },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

export type StepBody = TakeTransferStepData['body']
type Written = { id: string; body: StepBody; etag: string; key: string }

export const takeStep = async ({ id, body, etag, key }: Written) =>
  (
    await takeTransferStep({
      path: { transfer_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

/** The letter of that number, or the one in force. */
export const letterPdf = async (id: string, number?: string): Promise<Blob> =>
  (await printTransferLetter({ path: { transfer_id: id }, query: { number } })).data as Blob

export const noticePdf = async (id: string): Promise<Blob> =>
  (await printTransferNotice({ path: { transfer_id: id } })).data as Blob

/** 接转组织关系登记表. */
export const formPdf = async (id: string): Promise<Blob> =>
  (await printTransferForm({ path: { transfer_id: id } })).data as Blob
