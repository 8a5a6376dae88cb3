/** Reminders of transfers whose letter or receipt is late (TRF-04): beside those of tickets. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { idempotencyKey, mayAny, pages, useMe } from '@/api'
import { listTransferReminders, markTransferRemindersRead } from '@/api/gen'

const REMINDERS = ['transfer-reminders'] as const
const RARELY_MS = 300_000

const newest = queryOptions({
  queryKey: [...REMINDERS, 'newest'],
  queryFn: async ({ signal }) =>
    (await listTransferReminders({ query: { limit: 5 }, signal })).data,
  refetchInterval: RARELY_MS,
  staleTime: 30_000,
})

export const allTransferReminders = pages([...REMINDERS, 'all'], async (cursor, signal) => {
  const query = { limit: 25, ...(cursor && { cursor }) }
  return (await listTransferReminders({ query, signal })).data
})

/** Whoever reads transfers may be reminded of one; a member is told of their own (NT-09). */
export function useTransferReminders() {
  const me = useMe()
  const enabled = me.member_id !== null || mayAny(me, ['transfer:read'])
  const { data } = useQuery({ ...newest, enabled })
  return { enabled, data }
}

/** Without ids, all of mine. */
export function useMarkTransfersRead() {
  const cache = useQueryClient()
  const mark = useMutation({
    mutationFn: (ids: string[] | undefined) =>
      markTransferRemindersRead({
        body: ids ? { ids } : {},
        headers: { 'Idempotency-Key': idempotencyKey() },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: REMINDERS }),
  })
  return mark.mutate
}
