/** What the page of rosters as of a day reads. */
import { pages } from '@/api'
import { listMemberRoster, type MemberCategory, type MemberStatus } from '@/api/gen'

export type RosterFilter = {
  org?: string
  on?: string
  status?: MemberStatus
  category?: MemberCategory
}

export const rosterQuery = (filter: RosterFilter) =>
  pages(
    ['members', 'roster', filter],
    async (cursor, signal) =>
      (await listMemberRoster({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )
