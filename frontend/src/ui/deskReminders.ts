/** Reminders of members who wait for an answer: requests about their data, contact requests. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { idempotencyKey, mayAny, pages, useMe } from '@/api'
import { listDeskReminders, markDeskRemindersRead } from '@/api/gen'

const KEY = ['desk-reminders'] as const
const MINUTES = 60_000

const newest = queryOptions({
  queryKey: [...KEY, 'newest'],
  queryFn: async ({ signal }) => (await listDeskReminders({ query: { limit: 5 }, signal })).data,
  refetchInterval: 5 * MINUTES,
  staleTime: MINUTES / 2,
})

export const allDeskReminders = pages([...KEY, 'all'], async (cursor, signal) => {
  const query = { limit: 25, ...(cursor && { cursor }) }
  return (await listDeskReminders({ query, signal })).data
})

/** Whoever answers members may be reminded of one. */
export function useDeskReminders() {
  const enabled = mayAny(useMe(), ['member:edit', 'contact:answer'])
  const { data } = useQuery({ ...newest, enabled })
  return { enabled, data }
}

/** Without ids, all of mine. */
export function useMarkDeskRead() {
  const cache = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (ids: string[] | undefined) =>
      markDeskRemindersRead({
        body: ids ? { ids } : {},
        headers: { 'Idempotency-Key': idempotencyKey() },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: KEY }),
  })
  return mutate
}
