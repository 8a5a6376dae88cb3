/** What the page of probationary members reads. Each reading is a look that they can see. */
import { pages } from '@/api'
import { listProbationers, type ProbationShow } from '@/api/gen'

export type ProbationFilter = { show?: ProbationShow; org?: string }

export const probationersQuery = (filter: ProbationFilter) => ({
  ...pages(
    ['probations', 'list', filter],
    async (cursor, signal) =>
      (await listProbationers({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  ),
  staleTime: 30_000,
  refetchOnWindowFocus: false,
})
