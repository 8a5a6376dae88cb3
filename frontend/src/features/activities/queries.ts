/** What the pages of activities read (ACT-01 … ACT-08, CHK-23). */
import { queryOptions } from '@tanstack/react-query'
import { pages, versioned } from '@/api'
import {
  type ActivityLine,
  type ActivityShow,
  getActivity,
  getMyCalendarFeed,
  listActivities,
  listActivityGaps,
  listActivitySeats,
  listActivityThemes,
  listActivityVenues,
  listActivityYears,
  listMyActivities,
  listServiceDays,
  readVenueSchedule,
  showAttendanceCode,
} from '@/api/gen'

export const ACTIVITIES = ['activities'] as const
export const MINE = ['my', 'activities'] as const
const FULL_PAGE = 100

export type Listed = Exclude<ActivityShow, 'between'>
export type ActivityFilter = { show?: Listed; org?: string }

export const activitiesQuery = (filter: ActivityFilter) =>
  pages(
    [...ACTIVITIES, 'list', filter],
    async (cursor, signal) =>
      (await listActivities({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

/** All of a month, page after page. */
export const monthQuery = (since: string, until: string, org?: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'month', since, until, org],
    queryFn: async ({ signal }) => {
      const found: ActivityLine[] = []
      let cursor: string | null | undefined
      do {
        const query = { show: 'between' as const, since, until, org, cursor, limit: FULL_PAGE }
        const page = (await listActivities({ query, signal })).data
        found.push(...page.items)
        cursor = page.next_cursor
      } while (cursor)
      return found
    },
  })

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'one', id],
    queryFn: ({ signal }) => versioned(getActivity({ path: { activity_id: id }, signal })),
  })

export const seatsQuery = (id: string) =>
  pages(
    [...ACTIVITIES, 'seats', id],
    async (cursor, signal) =>
      (
        await listActivitySeats({
          path: { activity_id: id },
          query: { cursor, limit: FULL_PAGE },
          signal,
        })
      ).data,
  )

/** Asked anew before the minute of the code is over. */
export const codeQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'code', id],
    queryFn: async ({ signal }) =>
      (await showAttendanceCode({ path: { activity_id: id }, signal })).data,
    refetchInterval: 5_000,
    gcTime: 0,
  })

export const themesQuery = (year: number) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'themes', year],
    queryFn: async ({ signal }) =>
      (await listActivityThemes({ query: { year }, signal })).data.items,
  })

export const venuesQuery = queryOptions({
  queryKey: [...ACTIVITIES, 'venues'],
  queryFn: async ({ signal }) => (await listActivityVenues({ signal })).data.items,
})

export const scheduleQuery = (id: string, since: string, until: string) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'venues', id, since, until],
    queryFn: async ({ signal }) =>
      (await readVenueSchedule({ path: { venue_id: id }, query: { since, until }, signal })).data
        .items,
    enabled: id !== '',
  })

export const yearsQuery = (year: number) =>
  queryOptions({
    queryKey: [...ACTIVITIES, 'years', year],
    queryFn: async ({ signal }) =>
      (await listActivityYears({ query: { year }, signal })).data.items,
  })

export const gapsQuery = (year: number, org?: string) =>
  pages(
    [...ACTIVITIES, 'gaps', year, org],
    async (cursor, signal) =>
      (await listActivityGaps({ query: { year, org, cursor, limit: 50 }, signal })).data,
  )

export const daysQuery = queryOptions({
  queryKey: [...ACTIVITIES, 'days'],
  queryFn: async ({ signal }) => (await listServiceDays({ signal })).data.items,
})

export const mineQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyActivities({ signal })).data,
})

export const feedQuery = queryOptions({
  queryKey: [...MINE, 'calendar'],
  queryFn: async ({ signal }) => (await getMyCalendarFeed({ signal })).data.made_at,
})
