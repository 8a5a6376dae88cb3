/** Who lacks what of the survey before enrolment, counted, and as a workbook (MEM-12). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { type Basic, countMemberBasics, exportMemberBasics, listMemberBasics } from '@/api/gen'

export type BasicsFilter = { org?: string; missing?: Basic }

export const basicsQuery = (filter: BasicsFilter) =>
  pages(
    ['members', 'basics', filter],
    async (cursor, signal) =>
      (await listMemberBasics({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const basicsCountsQuery = (org?: string) =>
  queryOptions({
    queryKey: ['members', 'basics', 'counts', org],
    queryFn: async ({ signal }) => (await countMemberBasics({ query: { org }, signal })).data,
  })

export const basicsBook = async (filter: BasicsFilter): Promise<Blob> =>
  (await exportMemberBasics({ query: filter })).data as Blob
