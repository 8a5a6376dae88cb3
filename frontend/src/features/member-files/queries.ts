/** What the pages of members' files read. Each reading of one file is a look that the member sees. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import { type FileShow, getMemberFile, listMemberFiles } from '@/api/gen'

export type FilesFilter = { show?: FileShow; q?: string; org?: string; on?: string }

export const filesQuery = (filter: FilesFilter) =>
  pages(
    ['member-files', 'list', filter],
    async (cursor, signal) =>
      (await listMemberFiles({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['member-files', 'one', id],
    queryFn: async ({ signal }) => (await getMemberFile({ path: { member_id: id }, signal })).data,
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
