/** What the pages of yearly self-checks ask the server for. */
import { queryOptions } from '@tanstack/react-query'
import { ifMatch, pages, versioned } from '@/api'
import {
  explainFinding,
  exportSelfCheck,
  getSelfCheck,
  listSelfChecks,
  printSelfCheck,
  recountSelfCheck,
  signSelfCheck,
} from '@/api/gen'

export const SELF_CHECKS = ['self-checks'] as const
export type SelfCheckSearch = { year?: string; unsigned?: true }

export const selfChecksQuery = ({ year, unsigned }: SelfCheckSearch) =>
  pages([...SELF_CHECKS, 'list', year, unsigned], async (cursor, signal) => {
    const query = { year: year ? Number(year) : undefined, unsigned, limit: 50, cursor }
    return (await listSelfChecks({ query, signal })).data
  })

export const selfCheckQuery = (id: string) =>
  queryOptions({
    queryKey: [...SELF_CHECKS, 'one', id],
    queryFn: ({ signal }) => versioned(getSelfCheck({ path: { check_id: id }, signal })),
  })

export type SelfCheckChange =
  | { action: 'recount' }
  | { action: 'note'; key: string; note: string }
  | { action: 'sign'; comment: string }

export async function changeSelfCheck(
  id: string,
  change: SelfCheckChange,
  etag: string,
  key: string,
) {
  const path = { check_id: id }
  const headers = { 'Idempotency-Key': key, ...ifMatch(etag) }
  switch (change.action) {
    case 'recount':
      return (await recountSelfCheck({ path, headers })).data
    case 'note': {
      const { key: finding, note } = change
      return (await explainFinding({ path, headers, body: { key: finding, note } })).data
    }
    case 'sign':
      return (await signSelfCheck({ path, headers, body: { comment: change.comment } })).data
  }
}

export const selfCheckPdf = async (id: string): Promise<Blob> =>
  (await printSelfCheck({ path: { check_id: id } })).data as Blob

export const selfCheckBook = async (id: string): Promise<Blob> =>
  (await exportSelfCheck({ path: { check_id: id } })).data as Blob
