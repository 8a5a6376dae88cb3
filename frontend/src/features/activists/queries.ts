/** What the page of activists reads; each reading of one of them is an event. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { type ActivistShow, getActivist, listActivists, listProbationers } from '@/api/gen'

export type ActivistFilter = { show?: ActivistShow; org?: string }

export const activistsQuery = (filter: ActivistFilter) =>
  pages(
    ['activists', 'list', filter],
    async (cursor, signal) =>
      (await listActivists({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const activistQuery = (id: string) =>
  queryOptions({
    queryKey: ['activists', 'one', id],
    queryFn: async ({ signal }) => (await getActivist({ path: { activist_id: id }, signal })).data,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

/** Whom an activist of the branch may have become. */
export const branchProbationersQuery = (org: string) =>
  queryOptions({
    queryKey: ['probations', 'of-branch', org],
    queryFn: async ({ signal }) =>
      (await listProbationers({ query: { org, limit: 100 }, signal })).data.items,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
