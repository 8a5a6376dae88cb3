/** What the pages of points read (CHK-25). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { listMyPointEntries, listMyPoints, readPointRanking, readPointRules } from '@/api/gen'

export const POINTS = ['points'] as const
export const MY_POINTS = ['my', 'points'] as const

export const rulesQuery = (community: string) =>
  queryOptions({
    queryKey: [...POINTS, 'rules', community],
    queryFn: async ({ signal }) =>
      (await readPointRules({ path: { community_id: community }, signal })).data,
  })

export const rankingQuery = (community: string) =>
  queryOptions({
    queryKey: [...POINTS, 'ranking', community],
    queryFn: async ({ signal }) =>
      (await readPointRanking({ path: { community_id: community }, signal })).data,
  })

export const myPointsQuery = queryOptions({
  queryKey: [...MY_POINTS, 'sums'],
  queryFn: async ({ signal }) => (await listMyPoints({ signal })).data,
})

export const myEntriesQuery = pages(
  [...MY_POINTS, 'entries'],
  async (cursor, signal) =>
    (await listMyPointEntries({ query: { cursor, limit: 20 }, signal })).data,
)
