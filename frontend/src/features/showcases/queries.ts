/** What the pages of showcases read (ACT-09). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  getShowcase,
  listPublishedShowcases,
  listShowcases,
  listShowcasesAboutUs,
  type ShowcaseShow,
} from '@/api/gen'

export const SHOWCASES = ['showcases'] as const

export const showcasesQuery = (filter: { show?: ShowcaseShow; org?: string }) =>
  pages(
    [...SHOWCASES, 'list', filter],
    async (cursor, signal) =>
      (await listShowcases({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const showcaseQuery = (id: string) =>
  queryOptions({
    queryKey: [...SHOWCASES, id],
    queryFn: async ({ signal }) => (await getShowcase({ path: { showcase_id: id }, signal })).data,
  })

export const aboutUsQuery = queryOptions({
  queryKey: [...SHOWCASES, 'about-us'],
  queryFn: async ({ signal }) => (await listShowcasesAboutUs({ signal })).data.items,
})

export const shownQuery = (org: string | undefined) =>
  pages(
    [...SHOWCASES, 'shown', org],
    async (cursor, signal) =>
      (await listPublishedShowcases({ query: { org, cursor, limit: 20 }, signal })).data,
  )
