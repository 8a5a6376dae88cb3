/** What the pages of suggestions read (CHK-35). */
import { queryOptions } from '@tanstack/react-query'
import { pages } from '@/api'
import {
  getSuggestion,
  listMySuggestionCommunities,
  listSuggestions,
  type SuggestionShow,
} from '@/api/gen'

export const SUGGESTIONS = ['suggestions'] as const

export const suggestionsQuery = (filter: { show?: SuggestionShow; org?: string }) =>
  pages(
    [...SUGGESTIONS, 'list', filter],
    async (cursor, signal) =>
      (await listSuggestions({ query: { ...filter, cursor, limit: 50 }, signal })).data,
  )

export const suggestionQuery = (id: string) =>
  queryOptions({
    queryKey: [...SUGGESTIONS, id],
    queryFn: async ({ signal }) => (await getSuggestion({ path: { ticket_id: id }, signal })).data,
  })

export const placesQuery = queryOptions({
  queryKey: ['my', 'suggestion-places'],
  queryFn: async ({ signal }) => (await listMySuggestionCommunities({ signal })).data,
})
