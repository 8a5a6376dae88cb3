/** What the pages of participation letters ask the server for (REG-02, NT-24). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  getLetterRun,
  getParticipationLetter,
  type LetterRunOut,
  type LetterState,
  listLetterPeriods,
  listLetterRuns,
  listParticipationLetters,
} from '@/api/gen'
import { periodOf } from './period'

export const LETTERS = ['letters'] as const
/** Under `check-ins`, where the workbench reads. */
export const TODOS = ['check-ins', 'todos'] as const
export const SIDES = ['unit', 'community', 'superior'] as const
export type Side = (typeof SIDES)[number]
export type LetterSearch = { side?: Side; period?: string; state?: LetterState; org?: string }

export const lettersQuery = (side: Side, { period, state, org }: LetterSearch) =>
  pages([...LETTERS, 'list', side, period, state, org], async (cursor, signal) => {
    const query = { side, state, org, ...periodOf(period), cursor, limit: 50 }
    return (await listParticipationLetters({ query, signal })).data
  })

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: [...LETTERS, 'one', id],
    queryFn: async ({ signal }) =>
      (await getParticipationLetter({ path: { letter_id: id }, signal })).data,
  })

/** What is over and can be written about: half-years or years, as the rules say (PV-24). */
export const periodsQuery = queryOptions({
  queryKey: [...LETTERS, 'periods'],
  queryFn: async ({ signal }) => (await listLetterPeriods({ signal })).data,
})

export const runsQuery = queryOptions({
  queryKey: [...LETTERS, 'runs'],
  queryFn: async ({ signal }) => (await listLetterRuns({ query: { limit: 5 }, signal })).data.items,
})

/** Asked again every second while its letters are being drafted. */
export const runQuery = (run: LetterRunOut) =>
  queryOptions({
    queryKey: [...LETTERS, 'run', run.id],
    queryFn: async ({ signal }) => (await getLetterRun({ path: { run_id: run.id }, signal })).data,
    refetchInterval: ({ state }) => (state.data && state.data.finished_at === null ? 1000 : false),
  })
