/** What the page of goals reads (CHK-31). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { type GoalMeasure, listServiceGoalHistory, listServiceGoals } from '@/api/gen'

export const GOALS = ['service-goals'] as const
export const MEASURES = [
  'activities',
  'orders',
  'hours',
  'meetings',
] as const satisfies readonly GoalMeasure[]

export const goalsQuery = (year: number, within: { org?: string }) =>
  pages(
    [...GOALS, 'list', year, within],
    async (cursor, signal) =>
      (await listServiceGoals({ query: { year, ...within, cursor, limit: 50 }, signal })).data,
  )

export const historyQuery = (community: string, year: number, measure: GoalMeasure) =>
  queryOptions({
    queryKey: [...GOALS, 'history', community, year, measure],
    queryFn: async ({ signal }) =>
      (await listServiceGoalHistory({ path: { community_id: community, year, measure }, signal }))
        .data.items,
  })
