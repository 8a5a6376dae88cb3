/** What the member's pages read. */
import { queryOptions } from '@tanstack/react-query'
import { isProblem, pages, type Versioned, versioned } from '@/api'
import {
  findEstates,
  getMyCheckIn,
  getMyMember,
  listCheckInEvents,
  listCheckIns,
  listCommunities,
  listMemberGroups,
  listTodos,
  type MyCheckInOut,
  proposeCommunity,
  searchOrgs,
} from '@/api/gen'

const none = (error: unknown): null => {
  if (isProblem(error) && error.status === 404) return null
  throw error
}

/** Null while there is none. */
export const myCheckInQuery = queryOptions({
  queryKey: ['my', 'check-in'],
  queryFn: ({ signal }): Promise<Versioned<MyCheckInOut> | null> =>
    versioned(getMyCheckIn({ signal })).catch(none),
})

/** Null for accounts that belong to no member. */
export const myMemberQuery = queryOptions({
  queryKey: ['my', 'member'],
  queryFn: ({ signal }) => getMyMember({ signal }).then(({ data }) => data, none),
})

/** What the workbench would tell me; on the phone, my activities of it. */
export const remindersQuery = queryOptions({
  queryKey: ['my', 'reminders'],
  queryFn: async ({ signal }) => (await listTodos({ signal })).data.items,
})

export const proposalQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['my', 'proposal', memberId],
    queryFn: async ({ signal }) =>
      (await proposeCommunity({ path: { member_id: memberId }, signal })).data.community,
  })

export const myGroupsQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['my', 'groups', memberId],
    queryFn: async ({ signal }) =>
      (await listMemberGroups({ path: { member_id: memberId }, signal })).data.items,
  })

export const myHistoryQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['my', 'history', memberId],
    queryFn: async ({ signal }) => {
      const { data } = await listCheckIns({ query: { order: 'recent', limit: 50 }, signal })
      // Staff reach more than their own.
      return data.items.filter((line) => line.member_id === memberId)
    },
  })

export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['my', 'events', id],
    queryFn: async ({ signal }) =>
      (await listCheckInEvents({ path: { check_in_id: id }, signal })).data.items,
  })

export const estatesQuery = (communityId: string) =>
  queryOptions({
    queryKey: ['my', 'estates', communityId],
    queryFn: async ({ signal }) =>
      (await findEstates({ query: { under: communityId, limit: 100 }, signal })).data.items,
  })

export const communitiesQuery = (q: string) =>
  pages(
    ['my', 'communities', q],
    async (cursor, signal) =>
      (await listCommunities({ query: { q, limit: 20, cursor }, signal })).data,
  )

export type OrgSearch = { q?: string; address?: string; estate?: string }

export const orgsQuery = (asked: OrgSearch) =>
  pages(
    ['my', 'orgs', asked],
    async (cursor, signal) =>
      (await searchOrgs({ query: { ...asked, limit: 20, cursor }, signal })).data,
  )
