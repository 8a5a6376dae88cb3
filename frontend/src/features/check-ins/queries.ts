/** What the staff's check-in pages ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { pages, versioned } from '@/api'
import {
  type CheckInOrder,
  type CheckInState,
  getCheckIn,
  getOrg,
  listCheckInEvents,
  listCheckIns,
  listMembers,
  printCertificates,
  printReceipts,
  proposeCommunity,
  type ReceiptState,
} from '@/api/gen'
import { isoDay } from '@/lib/time'

/** The list's search part: `state` may name several, with commas. */
export type CheckInSearch = {
  state?: string
  receipt?: ReceiptState
  unit?: string
  community?: string
  under?: string
  side?: 'unit' | 'community'
  from?: string
  to?: string
  due_by?: string
  q?: string
  order?: CheckInOrder
}

/** The same as the server wants it. */
export function asked({ state, under, ...rest }: CheckInSearch) {
  return {
    ...rest,
    ...(state && { state: state.split(',') as CheckInState[] }),
    ...(under && { under: under.split(',') }),
  }
}

export const CHECK_INS = ['check-ins'] as const

export const checkInsQuery = (search: CheckInSearch, limit = 50) =>
  pages([...CHECK_INS, 'list', search, limit], async (cursor, signal) => {
    const query = { ...asked(search), limit, ...(cursor && { cursor }) }
    return (await listCheckIns({ query, signal })).data
  })

export const checkInQuery = (id: string) =>
  queryOptions({
    queryKey: [...CHECK_INS, id],
    queryFn: ({ signal }) => versioned(getCheckIn({ path: { check_in_id: id }, signal })),
  })

export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: [...CHECK_INS, id, 'events'],
    queryFn: async ({ signal }) =>
      (await listCheckInEvents({ path: { check_in_id: id }, signal })).data.items,
  })

/** Everybody registered today at the desks in reach, the latest first. */
export const todayQuery = () =>
  queryOptions({
    queryKey: [...CHECK_INS, 'today'],
    queryFn: async ({ signal }) => {
      const state: CheckInState[] = ['checked_in', 'assigned']
      const { data } = await listCheckIns({ query: { state, limit: 100 }, signal })
      const today = isoDay(new Date())
      return data.items.filter((line) => line.checked_in_on === today)
    },
  })

export const orgQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })

export const membersQuery = (q: string) =>
  queryOptions({
    queryKey: ['members', 'pick', q],
    queryFn: async ({ signal }) => (await listMembers({ query: { q, limit: 20 }, signal })).data,
  })

export const proposalQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['members', memberId, 'proposal'],
    queryFn: async ({ signal }) =>
      (await proposeCommunity({ path: { member_id: memberId }, signal })).data.community,
  })

/** The server prints at most so many sheets, and takes at most so many lines, at once. */
export const MOST = 200

export const certificatesPdf = async (ids: string[]): Promise<Blob> =>
  (await printCertificates({ body: { check_in_ids: ids } })).data as Blob

export const receiptsPdf = async (ids: string[]): Promise<Blob> =>
  (await printReceipts({ body: { check_in_ids: ids } })).data as Blob
