/** Records to verify (MEM-03): read by pages, and verified many at a time. */
import { pages } from '@/api'
import { listMembersToVerify } from '@/api/gen'

export const MOST_VERIFIED = 200

export const toVerifyQuery = (filter: { org?: string }) => ({
  ...pages(
    ['members', 'to-verify', filter],
    async (cursor, signal) =>
      (await listMembersToVerify({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  ),
  staleTime: 30_000,
})
