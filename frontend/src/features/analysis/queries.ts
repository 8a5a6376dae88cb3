/** What the pages of request analysis ask the server for. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { pages, versioned } from '@/api'
import type { Channel, TicketState } from '@/api/gen'
import {
  analyseTickets,
  exportTicketReport,
  type Figure,
  freezeTicketReport,
  getOrg,
  getPublicTicketFigures,
  getTicketReport,
  listCountedTickets,
  listTicketReports,
  printTicketReport,
  type ReportIn,
  sendTicketReport,
} from '@/api/gen'
import type { Where } from './figures'

const ANALYSIS = ['ticket-analysis'] as const
export const REPORTS = ['ticket-reports'] as const

const placed = ({ under, from, to }: Where) => ({ under, since: from, until: to })

export const analysisQuery = (where: Where) =>
  queryOptions({
    queryKey: [...ANALYSIS, where],
    queryFn: async ({ signal }) => (await analyseTickets({ query: placed(where), signal })).data,
    placeholderData: keepPreviousData,
  })

export type RowsSearch = Where & {
  figure?: Figure
  item?: string
  category?: string
  channel?: string
  state?: string
  community?: string
  unknown?: boolean
  stars?: string
}

export const rowsQuery = (search: RowsSearch) =>
  pages([...ANALYSIS, 'rows', search], async (cursor, signal) => {
    const { item, community, unknown, stars, channel, state, category, figure } = search
    const query = {
      ...placed(search),
      ...(figure && { figure }),
      ...(item && { item_id: item }),
      ...(category && { category }),
      ...(channel && { channel: channel as Channel }),
      ...(state && { state: state as TicketState }),
      ...(community && { community_id: community }),
      ...(unknown && { no_community: true }),
      ...(stars && { stars: Number(stars) }),
      ...(cursor && { cursor }),
    }
    return (await listCountedTickets({ query, signal })).data
  })

export const reportsQuery = pages([...REPORTS, 'list'], async (cursor, signal) => {
  const query = cursor ? { cursor } : {}
  return (await listTicketReports({ query, signal })).data
})

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'one', id],
    queryFn: async ({ signal }) =>
      (await versioned(getTicketReport({ path: { report_id: id }, signal }))).data,
  })

export const publicQuery = (id: string) =>
  queryOptions({
    queryKey: [...REPORTS, 'public', id],
    queryFn: async ({ signal }) =>
      (await getPublicTicketFigures({ path: { report_id: id }, signal })).data,
  })

export const orgQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })

export const freeze = async (body: ReportIn, headers: { 'Idempotency-Key': string }) =>
  (await freezeTicketReport({ body, headers })).data

export const send = async (id: string, copies: string, headers: { 'Idempotency-Key': string }) =>
  (await sendTicketReport({ path: { report_id: id }, body: { copies }, headers })).data

export const reportPdf = async (id: string, open: boolean): Promise<Blob> =>
  (await printTicketReport({ path: { report_id: id }, query: { public: open } })).data as Blob

export const reportBook = async (id: string, open: boolean): Promise<Blob> =>
  (await exportTicketReport({ path: { report_id: id }, query: { public: open } })).data as Blob
