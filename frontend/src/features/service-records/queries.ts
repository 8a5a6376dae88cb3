/** What the pages of service records read (CHK-13). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  countService,
  getMyService,
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

/** As of a day, so that a past day's figures can be read again. */
export const figuresQuery = (filter: { org?: string; on?: string }) =>
  queryOptions({
    queryKey: [...RECORDS, 'figures', filter],
    queryFn: async ({ signal }) => (await countService({ query: filter, signal })).data,
  })
