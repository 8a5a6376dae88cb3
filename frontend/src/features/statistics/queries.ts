/** What the pages of statistics read. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  countCheckInMonths,
  countCheckIns,
  exportCheckIns,
  type FileFormat,
  type Form,
  getOrg,
  overviewCheckIns,
} from '@/api/gen'
import type { Side, StatisticsSearch } from './figures'

export const countsQuery = (search: StatisticsSearch) =>
  queryOptions({
    queryKey: ['check-ins', 'counts', search],
    queryFn: async ({ signal }) => (await countCheckIns({ query: search, signal })).data,
    placeholderData: keepPreviousData,
  })

export const monthsQuery = (under: string | undefined, by: Side | undefined) =>
  queryOptions({
    queryKey: ['check-ins', 'months', under, by],
    queryFn: async ({ signal }) =>
      (await countCheckInMonths({ query: { under, by, months: 12 }, signal })).data,
    placeholderData: keepPreviousData,
  })

export const overviewQuery = (under: string | undefined) =>
  queryOptions({
    queryKey: ['check-ins', 'overview', under],
    queryFn: async ({ signal }) => (await overviewCheckIns({ query: { under }, signal })).data,
    placeholderData: keepPreviousData,
  })

export const orgQuery = (id: string) =>
  queryOptions({
    queryKey: ['orgs', 'plain', id],
    queryFn: async ({ signal }) => (await getOrg({ path: { org_id: id }, signal })).data,
    staleTime: 300_000,
  })

export type Taken = {
  form: Form
  format: FileFormat
  under: readonly string[]
  side?: Side
  from?: string
  to?: string
}

export async function takeOut({ under, ...rest }: Taken): Promise<Blob> {
  return (await exportCheckIns({ query: { ...rest, under: [...under] } })).data as Blob
}
