/** What anybody may read before ordering. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listTakingCommunities, readServiceMenu } from '@/api/gen'

export const communitiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['orders', 'communities', q],
    queryFn: async ({ signal }) =>
      (await listTakingCommunities({ query: { q }, signal })).data.items,
    placeholderData: keepPreviousData,
  })

export const menuQuery = (community: string) =>
  queryOptions({
    queryKey: ['orders', 'menu', community],
    queryFn: async ({ signal }) =>
      (await readServiceMenu({ query: { community }, signal })).data.items,
  })
