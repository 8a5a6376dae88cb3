/** What the counter asks the server for. */
import { queryOptions } from '@tanstack/react-query'
import {
  browseOrgTree,
  getServiceItem,
  listCentreColleagues,
  listServiceItems,
  listTickets,
} from '@/api/gen'
import { TICKETS } from '../../queries'
import type { Person } from './usePausedPerson'

const MINUTES = 300_000

/** Published items that the centre offers, by name, pinyin or initials. */
export const offeredQuery = (orgId: string, q: string) =>
  queryOptions({
    queryKey: ['service-items', 'offered', orgId, q],
    queryFn: async ({ signal }) =>
      (
        await listServiceItems({
          query: { org: orgId, q, state: ['published'], limit: 20 },
          signal,
        })
      ).data.items,
    staleTime: MINUTES,
    enabled: orgId !== '',
  })

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ['service-items', 'one', id],
    queryFn: async ({ signal }) =>
      (await getServiceItem({ path: { item_id: id }, signal })).data.current,
    staleTime: MINUTES,
    enabled: id !== '',
  })

/** Whom a complaint at that counter may be about: everybody who answers for tickets there. */
export const colleaguesHereQuery = (orgId: string) =>
  queryOptions({
    queryKey: ['ticket-colleagues'],
    queryFn: async ({ signal }) => (await listCentreColleagues({ signal })).data.items,
    staleTime: MINUTES,
    select: (people) => {
      const here = people.find((one) => one.department_id === orgId)?.centre_id ?? orgId
      return people.filter((one) => one.centre_id === here)
    },
  })

/** The centres right below a street. */
export const centresQuery = (streetId: string) =>
  queryOptions({
    queryKey: ['orgs', 'tree', streetId],
    queryFn: async ({ signal }) =>
      (await browseOrgTree({ query: { root: streetId }, signal })).data.items,
    select: (items) => items.filter((org) => org.kind === 'centre'),
    staleTime: MINUTES,
  })

/** Open tickets of somebody: by the end of the phone, else by the whole name (CLK-13). */
export const openTicketsQuery = ({ q, mask, name }: Person) =>
  queryOptions({
    queryKey: [...TICKETS, 'same-client', q],
    queryFn: async ({ signal }) =>
      (await listTickets({ query: { q, limit: 20 }, signal })).data.items,
    select: (items) =>
      items.filter((line) => (mask ? line.phone_masked === mask : line.client_name === name)),
  })

const SHOWN = 5

/** What this person took in last. */
export const lastQuery = queryOptions({
  queryKey: [...TICKETS, 'intake', 'last'],
  queryFn: async ({ signal }) =>
    (await listTickets({ query: { desk: 'first', order: 'recent', limit: SHOWN }, signal })).data
      .items,
})
