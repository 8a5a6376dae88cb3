/** What a member may take, and has taken. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listMyServiceOrders, listMyServicePool } from '@/api/gen'

export const SERVICE = ['my', 'service'] as const

export const poolQuery = infiniteQueryOptions({
  queryKey: [...SERVICE, 'pool'],
  queryFn: async ({ pageParam, signal }) =>
    (await listMyServicePool({ query: pageParam ? { cursor: pageParam } : {}, signal })).data,
  initialPageParam: '',
  getNextPageParam: (last) => last.next_cursor ?? undefined,
})

export const partsQuery = queryOptions({
  queryKey: [...SERVICE, 'parts'],
  queryFn: async ({ signal }) => (await listMyServiceOrders({ signal })).data.items,
})
