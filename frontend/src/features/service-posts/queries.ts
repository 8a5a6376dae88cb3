/** What the pages of posts read (VOL-03, VOL-04, CHK-12). */
import { queryOptions } from '@tanstack/react-query'
import { isProblem, pages } from '@/api'
import { getOrg, getPostRoster, getServicePost, listMyPosts, listServicePosts } from '@/api/gen'

export const POSTS = ['service-posts'] as const
export const MINE = ['my', 'posts'] as const

export const postsQuery = (within: { org?: string }) =>
  pages(
    [...POSTS, 'list', within],
    async (cursor, signal) =>
      (await listServicePosts({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: [...POSTS, 'one', id],
    queryFn: async ({ signal }) => (await getServicePost({ path: { post_id: id }, signal })).data,
  })

/** Null for a month that has no roster yet. */
export const rosterQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: [...POSTS, 'roster', id, month],
    queryFn: async ({ signal }) => {
      try {
        return (await getPostRoster({ path: { post_id: id, month }, signal })).data
      } catch (problem) {
        if (isProblem(problem) && problem.code === 'not-found') return null
        throw problem
      }
    },
  })

export const teamsQuery = (community: string) =>
  queryOptions({
    queryKey: [...POSTS, 'teams', community],
    queryFn: async ({ signal }) =>
      (await getOrg({ path: { org_id: community }, signal })).data.teams.filter(
        (team) => team.closed_on === null,
      ),
    staleTime: 60_000,
  })

export const mineQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyPosts({ signal })).data,
})
