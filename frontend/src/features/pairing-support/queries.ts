/** What the pages of supported households read (VOL-05, VOL-06). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  getSupportPair,
  listCadreGaps,
  listMyHouseholds,
  listSupportCandidates,
  listSupportPairs,
  type PairShow,
} from '@/api/gen'

export const PAIRS = ['support-pairs'] as const
export const MINE = ['my', 'households'] as const

export const pairsQuery = (show: PairShow, org: string | undefined) =>
  pages(
    [...PAIRS, 'list', show, org],
    async (cursor, signal) =>
      (await listSupportPairs({ query: { show, org, cursor }, signal })).data,
  )

export const cadresQuery = (org: string | undefined) =>
  pages(
    [...PAIRS, 'cadres', org],
    async (cursor, signal) => (await listCadreGaps({ query: { org, cursor }, signal })).data,
  )

export const pairQuery = (id: string) =>
  queryOptions({
    queryKey: [...PAIRS, 'one', id],
    queryFn: async ({ signal }) => (await getSupportPair({ path: { pair_id: id }, signal })).data,
  })

export const candidatesQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: [...PAIRS, 'candidates', id, q],
    queryFn: async ({ signal }) =>
      (await listSupportCandidates({ path: { pair_id: id }, query: { q }, signal })).data.items,
    staleTime: 30_000,
  })

export const mineQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyHouseholds({ signal })).data.items,
})
