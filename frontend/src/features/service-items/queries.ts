/** What the staff's pages of the catalogue read. */
import { queryOptions } from '@tanstack/react-query'
import { pages, type Versioned, versioned } from '@/api'
import {
  getServiceItem,
  getServiceItemVersion,
  getTicketPolicy,
  type ItemKind,
  type ItemOut,
  type ItemState,
  listServiceItems,
} from '@/api/gen'

export type ItemsSearch = {
  q?: string
  org?: string
  kind?: ItemKind
  category?: string
  state?: ItemState
}
export type ReadItem = Versioned<ItemOut>

export const ITEMS = ['service-items'] as const

export const itemsQuery = ({ state, ...filter }: ItemsSearch) =>
  pages([...ITEMS, 'list', filter, state], async (cursor, signal) => {
    const query = { ...filter, ...(state && { state: [state] }), cursor, limit: 50 }
    return (await listServiceItems({ query, signal })).data
  })

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: [...ITEMS, 'one', id],
    queryFn: ({ signal }) => versioned(getServiceItem({ path: { item_id: id }, signal })),
  })

/** What was published never changes. */
export const versionQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: [...ITEMS, 'version', id, number],
    queryFn: async ({ signal }) =>
      (await getServiceItemVersion({ path: { item_id: id, number }, signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The rules of a centre: what a new item of it begins with. */
export const policyQuery = (centre: string) =>
  queryOptions({
    queryKey: ['ticket-policies', 'read', centre],
    queryFn: async ({ signal }) =>
      (await getTicketPolicy({ path: { centre_id: centre }, signal })).data,
    staleTime: 60_000,
  })
