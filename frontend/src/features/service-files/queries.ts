/** What the pages of service files read (CHK-15, LG-06). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { getServiceFile, listMemberServiceRecords, listServiceFiles } from '@/api/gen'

const FILES = ['service-files'] as const

export const filesQuery = (year: number, org: string | undefined) =>
  pages(
    [...FILES, 'list', year, org],
    async (cursor, signal) =>
      (await listServiceFiles({ query: { year, org, cursor }, signal })).data,
  )

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: [...FILES, 'one', id],
    queryFn: async ({ signal }) => (await getServiceFile({ path: { member_id: id }, signal })).data,
    // Each read is a look that the member sees.
    staleTime: 60_000,
  })

export const recordsQuery = (id: string, year: number) =>
  pages(
    [...FILES, 'records', id, year],
    async (cursor, signal) =>
      (
        await listMemberServiceRecords({
          path: { member_id: id },
          query: { year, cursor, limit: 50 },
          signal,
        })
      ).data,
  )
