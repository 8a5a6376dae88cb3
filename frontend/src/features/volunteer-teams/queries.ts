/** What the pages of volunteer teams read (VOL-01, VOL-02, CHK-10). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  getVolunteerTeam,
  listMyTeams,
  listVolunteerTeams,
  suggestTeamMembers,
  type WorkType,
} from '@/api/gen'

export const TEAMS = ['volunteer-teams'] as const
export const MINE = ['my', 'teams'] as const

export const teamsQuery = (within: { org?: string; field?: WorkType }) =>
  pages(
    [...TEAMS, 'list', within],
    async (cursor, signal) =>
      (await listVolunteerTeams({ query: { ...within, cursor, limit: 50 }, signal })).data,
  )

export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: [...TEAMS, 'one', id],
    queryFn: async ({ signal }) => (await getVolunteerTeam({ path: { team_id: id }, signal })).data,
  })

export const suggestionsQuery = (id: string) =>
  pages(
    [...TEAMS, 'suggestions', id],
    async (cursor, signal) =>
      (await suggestTeamMembers({ path: { team_id: id }, query: { cursor, limit: 20 }, signal }))
        .data,
  )

export const mineQuery = queryOptions({
  queryKey: MINE,
  queryFn: async ({ signal }) => (await listMyTeams({ signal })).data,
})
