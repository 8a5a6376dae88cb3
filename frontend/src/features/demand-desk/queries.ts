/** What the desk of residents' orders reads (SRV-01, SRV-03). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  countServiceDemands,
  type DemandShow,
  getOrg,
  getServiceDemand,
  listDemandHelpers,
  listServiceDemands,
} from '@/api/gen'

export const DEMANDS = ['service-demands'] as const

export type OrderFilter = { show?: DemandShow; org?: string; untaken?: string }

export const ordersQuery = ({ show, org, untaken }: OrderFilter) =>
  pages(
    [...DEMANDS, 'list', show, org, untaken],
    async (cursor, signal) =>
      (
        await listServiceDemands({
          query: { show, org, untaken_days: untaken ? Number(untaken) : undefined, cursor },
          signal,
        })
      ).data,
  )

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: [...DEMANDS, 'one', id],
    queryFn: async ({ signal }) =>
      (await getServiceDemand({ path: { demand_id: id }, signal })).data,
  })

export const countsQuery = queryOptions({
  queryKey: [...DEMANDS, 'counts'],
  queryFn: async ({ signal }) => (await countServiceDemands({ signal })).data,
})

export const helpersQuery = (id: string, fitting: boolean) =>
  queryOptions({
    queryKey: [...DEMANDS, 'helpers', id, fitting],
    queryFn: async ({ signal }) =>
      (
        await listDemandHelpers({
          path: { demand_id: id },
          query: { fitting, limit: 100 },
          signal,
        })
      ).data.items,
  })

/** The community's open teams. */
export const teamsQuery = (community: string) =>
  queryOptions({
    queryKey: [...DEMANDS, 'teams', community],
    queryFn: async ({ signal }) =>
      (await getOrg({ path: { org_id: community }, signal })).data.teams.filter(
        (team) => team.closed_on === null,
      ),
    staleTime: 60_000,
  })
