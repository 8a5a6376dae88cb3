/** Reminders of tickets whose time runs out: read with the bell, in its panel and on the workbench. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { idempotencyKey, mayAny, pages, useMe } from '@/api'
import { listReminders, markRemindersRead } from '@/api/gen'

const REMINDERS = ['reminders'] as const
/** They come every ten minutes at most; nothing is pushed. */
const RARELY_MS = 300_000

export const newestReminders = queryOptions({
  queryKey: [...REMINDERS, 'newest'],
  queryFn: async ({ signal }) => (await listReminders({ query: { limit: 5 }, signal })).data,
  refetchInterval: RARELY_MS,
  staleTime: 30_000,
})

export const allReminders = pages([...REMINDERS, 'all'], async (cursor, signal) => {
  const query = { limit: 25, ...(cursor && { cursor }) }
  return (await listReminders({ query, signal })).data
})

/** Whoever handles tickets has reminders. */
export function useReminders() {
  const enabled = mayAny(useMe(), ['ticket:handle'])
  const { data } = useQuery({ ...newestReminders, enabled })
  return { enabled, data }
}

/** Without ids, all of mine. */
export function useMarkRead() {
  const cache = useQueryClient()
  const mark = useMutation({
    mutationFn: (ids: string[] | undefined) =>
      markRemindersRead({
        body: ids ? { ids } : {},
        headers: { 'Idempotency-Key': idempotencyKey() },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: REMINDERS }),
  })
  return mark.mutate
}
