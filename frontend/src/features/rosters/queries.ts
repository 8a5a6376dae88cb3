/** What the pages of rosters read; one that is being written is asked for again and again. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { getRoster, listRosterRows, listRosters, type RosterOut, type RowOutcome } from '@/api/gen'

export const OUTCOMES = ['refuse', 'create', 'update', 'skip'] as const satisfies RowOutcome[]

/** The contract leaves out a count of nothing. */
export const countsOf = ({ counts }: RosterOut): Record<RowOutcome, number> => ({
  create: counts.create ?? 0,
  update: counts.update ?? 0,
  skip: counts.skip ?? 0,
  refuse: counts.refuse ?? 0,
})

const POLL_MS = 800

export const rosterQuery = (id: string) =>
  queryOptions({
    queryKey: ['rosters', 'one', id],
    queryFn: async ({ signal }) => (await getRoster({ path: { roster_id: id }, signal })).data,
    refetchInterval: ({ state }) => (state.data?.state === 'committing' ? POLL_MS : false),
  })

/** After the commit only the refused rows are left, so the state belongs to the key. */
export const rowsQuery = (id: string, outcome: RowOutcome | undefined, state: string) =>
  pages(
    ['rosters', 'rows', id, outcome ?? 'all', state],
    async (cursor, signal) =>
      (
        await listRosterRows({
          path: { roster_id: id },
          query: { outcome, cursor, limit: 100 },
          signal,
        })
      ).data,
  )

export const rostersQuery = () =>
  pages(
    ['rosters', 'list'],
    async (cursor, signal) => (await listRosters({ query: { cursor, limit: 25 }, signal })).data,
  )
