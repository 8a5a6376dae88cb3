/** What the pages of service tickets ask the server for. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { idempotencyKey, ifMatch, pages, versioned } from '@/api'
import {
  type Attention,
  type BoardLine,
  type Channel,
  type ClientPhoneOut,
  type Desk,
  explainTicket,
  type Flag,
  getOrg,
  getTicket,
  getTicketBoard,
  getTicketPolicy,
  type ItemKind,
  listServiceGuides,
  listTicketColleagues,
  listTicketObjections,
  listTicketReplyTemplates,
  listTickets,
  type PaperKind,
  type PrintIn,
  printTicketPaper,
  type ReplyAction,
  readTicketPaper,
  revealClientPhone,
  showRatingCode,
  type TakeTicketStepData,
  type TicketState,
  takeTicketStep,
} from '@/api/gen'
import { learnTime } from './serverClock'
import { ENDED } from './states'

/** The queue's search part: without `desk` one's own, `all` one's whole reach; `state` with commas. */
export type TicketSearch = {
  desk?: Exclude<Desk, 'mine'> | 'all'
  q?: string
  state?: string
  kind?: ItemKind
  channel?: Channel
  department?: string
  flag?: Flag
  attention?: Attention
  order?: 'recent'
}

export const TICKETS = ['tickets'] as const
const MINUTE_MS = 60_000

/** The same as the server wants it. Ended tickets stand only in the order of changes. */
export function asked({ desk, state, department, order, ...rest }: TicketSearch) {
  const states = state?.split(',') as TicketState[] | undefined
  const ended = states?.some((one) => ENDED.includes(one))
  return {
    ...rest,
    ...(desk !== 'all' && { desk: desk ?? ('mine' as const) }),
    ...(states && { state: states }),
    ...(department && { department_id: department }),
    ...((order || ended) && { order: 'recent' as const }),
  }
}

/** Read anew each minute while it is looked at: the working time left goes by. */
export const ticketsQuery = (search: TicketSearch, limit = 50) => ({
  ...pages([...TICKETS, 'list', search, limit], async (cursor, signal) => {
    const query = { ...asked(search), limit, ...(cursor && { cursor }) }
    const { data, response } = await listTickets({ query, signal })
    learnTime(response)
    return data
  }),
  refetchInterval: MINUTE_MS,
})

export const boardQuery = queryOptions({
  queryKey: [...TICKETS, 'board'],
  queryFn: async ({ signal }) => (await getTicketBoard({ signal })).data.items,
})

/** Then a department's name alone does not tell which it is. */
export const severalCentres = (lines: readonly BoardLine[]): boolean =>
  new Set(lines.map((line) => line.centre_name)).size > 1

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: [...TICKETS, 'one', id],
    queryFn: async ({ signal }) => {
      const reply = await getTicket({ path: { ticket_id: id }, signal })
      learnTime(reply.response)
      return await versioned(Promise.resolve(reply))
    },
  })

/** Read anew each minute: the working time left goes by. */
export const explanationQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...TICKETS, 'explanation', id, version],
    queryFn: async ({ signal }) => (await explainTicket({ path: { ticket_id: id }, signal })).data,
    refetchInterval: MINUTE_MS,
    placeholderData: keepPreviousData,
  })

export const colleaguesQuery = (id: string) =>
  queryOptions({
    queryKey: [...TICKETS, 'colleagues', id],
    queryFn: async ({ signal }) =>
      (await listTicketColleagues({ path: { ticket_id: id }, signal })).data.items,
  })

/** The rules of a ticket's centre: to whom it sends matters up. */
export const policyQuery = (centre: string) =>
  queryOptions({
    queryKey: ['ticket-policies', 'read', centre],
    queryFn: async ({ signal }) =>
      (await getTicketPolicy({ path: { centre_id: centre }, signal })).data,
    staleTime: 60_000,
  })

export const templatesQuery = (id: string, action: ReplyAction) =>
  queryOptions({
    queryKey: ['reply-templates', 'ticket', id, action],
    queryFn: async ({ signal }) =>
      (await listTicketReplyTemplates({ path: { ticket_id: id }, query: { action }, signal })).data
        .items,
  })

export const objectionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...TICKETS, 'objections', id, version],
    queryFn: async ({ signal }) =>
      (await listTicketObjections({ path: { ticket_id: id }, signal })).data.items,
    gcTime: 0,
  })

export const itemsQuery = (centre: string, q: string) =>
  queryOptions({
    queryKey: ['service-guides', centre, q],
    queryFn: async ({ signal }) =>
      (await listServiceGuides({ query: { centre, q, limit: 50 }, signal })).data.items,
    staleTime: 300_000,
  })

export type StepBody = TakeTicketStepData['body']
type Written = { id: string; body: StepBody; etag: string; key: string }

export const takeStep = async ({ id, body, etag, key }: Written) =>
  (
    await takeTicketStep({
      path: { ticket_id: id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(etag) },
    })
  ).data

export type ClientPaper = PrintIn['paper']

/** Each call is a print of its own, with a new code for the client (ADR 0011). */
export const paperPdf = async (id: string, paper: ClientPaper): Promise<Blob> =>
  (await printTicketPaper({ path: { ticket_id: id }, body: { paper } })).data as Blob

/** A filed paper to read: no print, and no code on it. */
export const paperCopy = async (id: string, kind: PaperKind): Promise<Blob> =>
  (await readTicketPaper({ path: { ticket_id: id, kind } })).data as Blob

/** A picture of a new code for the window's screen. */
export const ratingCode = async (id: string): Promise<Blob> =>
  (await showRatingCode({ path: { ticket_id: id } })).data as Blob

/** One that is open and in reach, by its whole number. */
export const numberedQuery = (number: string) =>
  queryOptions({
    queryKey: [...TICKETS, 'numbered', number],
    queryFn: async ({ signal }) => {
      const { items } = (await listTickets({ query: { q: number, limit: 5 }, signal })).data
      return items.find((line) => line.number === number) ?? null
    },
  })

export const clientPhone = async (id: string, purpose: string): Promise<ClientPhoneOut> =>
  (
    await revealClientPhone({
      path: { ticket_id: id },
      body: { purpose },
      headers: { 'Idempotency-Key': idempotencyKey() },
    })
  ).data

export const departmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })
