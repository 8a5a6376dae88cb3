/** What the pages of organisations read. */
import { queryOptions } from '@tanstack/react-query'
import { pages, type Versioned, versioned } from '@/api'
import {
  browseOrgTree,
  getIdentitySwitch,
  getOrg,
  listCommunities,
  type OrgOut,
  searchOrgs,
} from '@/api/gen'

/** What a person may search by (MEM-15). */
export const SEARCH_BY = ['name', 'address', 'estate', 'grid'] as const
export type SearchBy = (typeof SEARCH_BY)[number]

/** One level of the tree; without `root`, its top. */
export const treeQuery = (root: string | undefined) =>
  queryOptions({
    queryKey: ['orgs', 'tree', root ?? 'top'],
    queryFn: async ({ signal }) =>
      (await browseOrgTree({ query: root ? { root } : {}, signal })).data.items,
    staleTime: 60_000,
  })

export type ReadOrg = Versioned<OrgOut>

export const orgQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'one', id],
    queryFn: ({ signal }) => versioned(getOrg({ path: { org_id: id }, signal })),
  })

/** Whether identity numbers are kept there, and who said so (SP-03). */
export const identitySwitchQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'identity-switch', id],
    queryFn: async ({ signal }) => (await getIdentitySwitch({ query: { org: id }, signal })).data,
  })

const ASKED = { name: 'q', address: 'address', estate: 'estate', grid: 'grid' } as const

export const orgSearchQuery = (typed: string, by: SearchBy) =>
  pages(
    ['orgs', 'search', by, typed],
    async (cursor, signal) =>
      (await searchOrgs({ query: { [ASKED[by]]: typed, limit: 50, cursor }, signal })).data,
  )

/** All communities, for a list that is also printed. */
export const directoryQuery = (q: string | undefined) =>
  pages(
    ['orgs', 'directory', q ?? ''],
    async (cursor, signal) =>
      (await listCommunities({ query: { q, limit: 100, cursor }, signal })).data,
  )
