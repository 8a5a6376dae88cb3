/** What the pages of duplicates read. Reading a pair is a look at both, which the members can see. */
import { queryOptions } from '@tanstack/react-query'
import { pages, versioned } from '@/api'
import {
  findLikeMembers,
  getMemberDuplicate,
  getMemberIdentity,
  listMemberDuplicates,
  listMemberMerges,
} from '@/api/gen'

export type DuplicatesFilter = { decided?: boolean; org?: string }
export type EnteredSoFar = { name: string; birth_month: string; phone: string }

export const duplicatesQuery = (filter: DuplicatesFilter) =>
  pages(
    ['members', 'duplicates', filter],
    async (cursor, signal) =>
      (await listMemberDuplicates({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const duplicateQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'duplicate', id],
    queryFn: async ({ signal }) =>
      (await getMemberDuplicate({ path: { pair_id: id }, signal })).data,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

/** Asked again only for other words: whoever is named sees who asked. */
export const likeMembersQuery = (entered: EnteredSoFar) =>
  queryOptions({
    queryKey: ['members', 'like', entered],
    queryFn: async ({ signal }) => (await findLikeMembers({ body: entered, signal })).data.items,
    enabled: entered.name.length > 1 && (entered.birth_month !== '' || entered.phone !== ''),
    staleTime: 300_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export const mergesQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'merges', id],
    queryFn: async ({ signal }) =>
      (await listMemberMerges({ path: { member_id: id }, signal })).data,
  })

export const identityQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'identity', id],
    queryFn: ({ signal }) => versioned(getMemberIdentity({ path: { member_id: id }, signal })),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
