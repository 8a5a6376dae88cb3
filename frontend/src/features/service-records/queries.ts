/** What the pages of service records read (CHK-13). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  countService,
  getMyService,
  listCheckIns,
  listMyServiceRecords,
  listServiceRecords,
  type RecordShow,
} from '@/api/gen'

export const RECORDS = ['service-records'] as const
export const MINE = ['my', 'service'] as const

export const mySumQuery = (year: number) =>
  queryOptions({
    queryKey: [...MINE, 'sum', year],
    queryFn: async ({ signal }) => (await getMyService({ query: { year }, signal })).data,
  })

export const myCardQuery = (year: number) =>
  pages(
    [...MINE, 'card', year],
    async (cursor, signal) =>
      (await listMyServiceRecords({ query: { year, cursor, limit: 20 }, signal })).data,
  )

export type DeskFilter = { show?: RecordShow; org?: string }

export const deskQuery = (filter: DeskFilter) =>
  pages(
    [...RECORDS, 'desk', filter],
    async (cursor, signal) =>
      (await listServiceRecords({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

/** Who is checked in now, by name, for a list from paper. */
export const presentQuery = (asked: string) =>
  queryOptions({
    queryKey: [...RECORDS, 'present', asked],
    queryFn: async ({ signal }) => {
      const query = { q: asked || undefined, order: 'name', limit: 20 } as const
      const states = ['checked_in', 'assigned'] as const
      return (await listCheckIns({ query: { ...query, state: [...states] }, signal })).data.items
    },
    staleTime: 30_000,
  })

/** As of a day, so that a past day's figures can be read again. */
export const figuresQuery = (filter: { org?: string; on?: string }) =>
  queryOptions({
    queryKey: [...RECORDS, 'figures', filter],
    queryFn: async ({ signal }) => (await countService({ query: filter, signal })).data,
  })
