/** What the pages of the calendar read. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getCalendarYear, getOrg } from '@/api/gen'

export const WORKING_TIME = ['working-time'] as const

/** Without an organisation: what holds for the whole country. */
export const yearQuery = (year: number, orgId: string | undefined) =>
  queryOptions({
    queryKey: [...WORKING_TIME, 'year', year, orgId ?? null],
    queryFn: async ({ signal }) =>
      (await getCalendarYear({ path: { year }, query: { org_id: orgId }, signal })).data,
    placeholderData: keepPreviousData,
  })

export const orgQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })
