/** What the pages of special groups read. Each reading is a look that the members can see. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { type GroupForm, type GroupKind, listMemberGroupRoster, listMemberGroups } from '@/api/gen'

export type GroupFilter = { form?: GroupForm; kind?: GroupKind; org?: string; on?: string }

export const groupRosterQuery = (filter: GroupFilter) => ({
  ...pages(
    ['members', 'group-roster', filter],
    async (cursor, signal) =>
      (await listMemberGroupRoster({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  ),
  staleTime: 30_000,
  refetchOnWindowFocus: false,
})

export const memberGroupsQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'groups', id],
    queryFn: async ({ signal }) =>
      (await listMemberGroups({ path: { member_id: id }, signal })).data.items,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
