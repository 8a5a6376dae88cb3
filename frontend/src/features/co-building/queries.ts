/** What the pages of units and communities read. */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  listContactVisits,
  listCoOffers,
  listJointMeetingGaps,
  listJointMeetings,
  listPartnerPairs,
  listUnitServiceGaps,
  listUnitServices,
  listUnpairedUnits,
} from '@/api/gen'

export const TOGETHER = ['co-building'] as const
export type Within = { org?: string }

export const unitGapsQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'unit-gaps', within],
    async (cursor, signal) =>
      (await listUnitServiceGaps({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const unpairedQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'unpaired', within],
    async (cursor, signal) =>
      (await listUnpairedUnits({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const meetingGapsQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'meeting-gaps', within],
    async (cursor, signal) =>
      (await listJointMeetingGaps({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const pairsQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'pairs', within],
    async (cursor, signal) =>
      (await listPartnerPairs({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const servicesQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'services', within],
    async (cursor, signal) =>
      (await listUnitServices({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const offersQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'offers', within],
    async (cursor, signal) =>
      (await listCoOffers({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const meetingsQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'meetings', within],
    async (cursor, signal) =>
      (await listJointMeetings({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const visitsQuery = (within: Within) =>
  pages(
    [...TOGETHER, 'visits', within],
    async (cursor, signal) =>
      (await listContactVisits({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

/** What was confirmed of a half-year: a unit takes part a few times in it, not a hundred. */
export const confirmedQuery = (within: Within, since: string, until: string) =>
  queryOptions({
    queryKey: [...TOGETHER, 'confirmed', within, since, until],
    queryFn: async ({ signal }) => {
      const query = { ...within, since, until, state: ['confirmed' as const], limit: 100 }
      return (await listUnitServices({ query, signal })).data.items.length
    },
  })

/** The pair that a form begins with: the first of the reader's. */
export const firstPairQuery = queryOptions({
  queryKey: [...TOGETHER, 'first-pair'],
  queryFn: async ({ signal }) =>
    (await listPartnerPairs({ query: { limit: 1 }, signal })).data.items[0] ?? null,
  staleTime: 60_000,
})
