/** What the pages of appraisals and feedback slips ask the server for (CHK-14 … CHK-17). */
import { queryOptions } from '@tanstack/react-query'
import { pages, versioned } from '@/api'
import {
  type AppraisalRunOut,
  getAppraisalRun,
  getFeedbackSlip,
  listAppraisalRuns,
  listFeedbackSlips,
  listMyFeedbackSlips,
  type SlipLine,
  type SlipState,
} from '@/api/gen'

export const FEEDBACK = ['feedback'] as const
export const MINE = ['my', 'feedback'] as const
/** Under `check-ins`, where the workbench reads. */
export const TODOS = ['check-ins', 'todos'] as const
export const MOST = 100

export type SlipSearch = { state?: SlipState; year?: string; org?: string }

export const yearOf = (search: SlipSearch): number => Number(search.year ?? thisYear())

/** Until the season of the new year begins, the last one is appraised. */
export const thisYear = (now = new Date()): number =>
  now.getMonth() >= 10 ? now.getFullYear() : now.getFullYear() - 1

export const slipsQuery = (side: 'community' | 'unit', search: SlipSearch) =>
  pages([...FEEDBACK, 'list', side, search], async (cursor, signal) => {
    const query = { side, state: search.state, org: search.org, year: yearOf(search), cursor }
    return (await listFeedbackSlips({ query: { ...query, limit: 50 }, signal })).data
  })

/** Each reading is a look that the member can see, so it is not repeated without need. */
export const slipQuery = (id: string) =>
  queryOptions({
    queryKey: [...FEEDBACK, 'one', id],
    queryFn: ({ signal }) => versioned(getFeedbackSlip({ path: { slip_id: id }, signal })),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })

export const runsQuery = queryOptions({
  queryKey: [...FEEDBACK, 'runs'],
  queryFn: async ({ signal }) =>
    (await listAppraisalRuns({ query: { limit: 100 }, signal })).data.items,
})

/** Asked again every second while its slips are being made. */
export const runQuery = (run: AppraisalRunOut) =>
  queryOptions({
    queryKey: [...FEEDBACK, 'run', run.id],
    queryFn: async ({ signal }) =>
      (await getAppraisalRun({ path: { run_id: run.id }, signal })).data,
    refetchInterval: ({ state }) => (state.data && state.data.finished_at === null ? 1000 : false),
  })

export const mySlipsQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyFeedbackSlips({ signal })).data.items,
})

export const readOf = (slips: SlipLine[]) => slips.map(({ id, version }) => ({ id, version }))
