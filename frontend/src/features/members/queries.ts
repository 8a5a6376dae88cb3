/** What the pages of members read. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { pages, type Versioned, versioned } from '@/api'
import {
  findEstates,
  getMember,
  getMemberFile,
  getMemberProbation,
  listMemberAccesses,
  listMemberCategories,
  listMembers,
  type MemberCategory,
  type MemberOut,
  type MemberStatus,
  proposeCommunity,
} from '@/api/gen'

export type MembersFilter = {
  q?: string
  org?: string
  status?: MemberStatus
  category?: MemberCategory
}
export type ReadMember = Versioned<MemberOut>

export const membersQuery = (filter: MembersFilter) =>
  pages(
    ['members', 'list', filter],
    async (cursor, signal) =>
      (await listMembers({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

/** Each reading is a look that the member can see, so it is not repeated without need. */
export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => versioned(getMember({ path: { member_id: id }, signal })),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

export const accessesQuery = (id: string) =>
  pages(
    ['members', 'accesses', id],
    async (cursor, signal) =>
      (
        await listMemberAccesses({
          path: { member_id: id },
          query: { cursor, limit: 20 },
          signal,
        })
      ).data,
  )

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'proposal', id],
    queryFn: async ({ signal }) =>
      (await proposeCommunity({ path: { member_id: id }, signal })).data.community,
  })

export const estatesQuery = (q: string) =>
  queryOptions({
    queryKey: ['orgs', 'estates', q],
    queryFn: async ({ signal }) =>
      (await findEstates({ query: { q, limit: 30 }, signal })).data.items,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

/** A look at the file, which the member can see. */
export const memberFileQuery = (id: string) =>
  queryOptions({
    queryKey: ['member-files', 'one', id],
    queryFn: async ({ signal }) => (await getMemberFile({ path: { member_id: id }, signal })).data,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

/** A look at the probation, which the member can see. */
export const memberCategoriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'categories', id],
    queryFn: async ({ signal }) =>
      (await listMemberCategories({ path: { member_id: id }, signal })).data.items,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

export const memberProbationQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'probation', id],
    queryFn: async ({ signal }) =>
      (await getMemberProbation({ path: { member_id: id }, signal })).data,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
