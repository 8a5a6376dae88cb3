/** What the pages of posts and duties read (MEM-13). */
import { pages } from '@/api'
import { type DutyShow, listDutyPosts, listPostDuties } from '@/api/gen'

export type DutyFilter = { show?: DutyShow; org?: string; on?: string }

export const dutiesQuery = (filter: DutyFilter) =>
  pages(
    ['post-duties', 'roster', filter],
    async (cursor, signal) =>
      (await listPostDuties({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const postsQuery = pages(
  ['post-duties', 'posts'],
  async (cursor, signal) => (await listDutyPosts({ query: { cursor, limit: 100 }, signal })).data,
)
