/** What the pages of surveys ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  answerSurveyFind,
  exportSurveyRound,
  type FindKind,
  type FindLine,
  type Gender,
  getSurveyRound,
  getSurveySheet,
  listSurveyFinds,
  listSurveyRounds,
  listSurveySheets,
  type SurveyFindIn,
} from '@/api/gen'
import type { Tone } from '@/ui/StateTag'

export const SURVEYS = ['surveys'] as const
export const KINDS = ['merchant', 'inflow'] as const
export type Result = SurveyFindIn['result']
export const RESULTS = ['contacted', 'registered', 'left', 'absent', 'mistaken'] as const
export const RESULT_TONES: Record<Result | 'proposed', Tone> = {
  proposed: 'warning',
  registered: 'success',
  contacted: 'info',
  absent: 'neutral',
  left: 'neutral',
  mistaken: 'neutral',
}

export const roundsQuery = pages(
  [...SURVEYS, 'rounds'],
  async (cursor, signal) => (await listSurveyRounds({ query: { cursor, limit: 50 }, signal })).data,
)

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: [...SURVEYS, 'round', id],
    queryFn: async ({ signal }) => (await getSurveyRound({ path: { round_id: id }, signal })).data,
  })

export const sheetsQuery = (id: string, search: { unsigned?: true }) =>
  pages([...SURVEYS, 'sheets', id, search], async (cursor, signal) => {
    const query = { ...search, cursor, limit: 50 }
    return (await listSurveySheets({ path: { round_id: id }, query, signal })).data
  })

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: [...SURVEYS, 'sheet', id],
    queryFn: ({ signal }) => versioned(getSurveySheet({ path: { sheet_id: id }, signal })),
  })

export const findsQuery = (id: string, search: { waiting?: true }) =>
  pages([...SURVEYS, 'finds', id, search], async (cursor, signal) => {
    const query = { ...search, cursor, limit: 50 }
    return (await listSurveyFinds({ path: { sheet_id: id }, query, signal })).data
  })

export const roundBook = async (id: string): Promise<Blob> =>
  (await exportSurveyRound({ path: { round_id: id } })).data as Blob

/** What a line says already; the phone that is kept stays. */
export const saidOf = (line: FindLine): Omit<SurveyFindIn, 'result' | 'surveyed_on'> => ({
  kind: line.kind as FindKind,
  name: line.name,
  gender: line.gender as Gender,
  home_org: line.home_org,
  origin: line.origin,
  workplace: line.workplace,
  estate: line.estate,
  since: line.since,
  permit: line.permit,
  pledged: line.pledged,
  branch: line.branch,
  note: line.note,
})

export const answerFind = async (line: FindLine, body: SurveyFindIn, key: string) =>
  (
    await answerSurveyFind({
      path: { find_id: line.id },
      body,
      headers: { 'Idempotency-Key': key, ...ifMatch(`"${line.version}"`) },
    })
  ).data
