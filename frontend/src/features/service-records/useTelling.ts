/** Keeps what is being told, sends it, and sends it again once there is a network (same key). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, type Problem, useMe } from '@/api'
import { tellMyService } from '@/api/gen'
import { type Draft, keepDraft, newDraft, readDraft, type Said } from './draft'
import { MINE } from './queries'

/** Nobody answered, or not to the end: whether it arrived is not known. */
const unknown = (problem: Problem) => problem.status === 0 || problem.status >= 500

export function useTelling(start: Said, onArrived: () => void) {
  const account = useMe().account.id
  const cache = useQueryClient()
  const [draft, setDraft] = useState<Draft>(() => readDraft(account) ?? newDraft(account, start))
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const keep = (next: Draft) => {
    setDraft(next)
    keepDraft(next)
  }
  const sending = useMutation({
    networkMode: 'always',
    meta: { errors: 'inline' },
    mutationFn: ({ said, key }: Draft) =>
      tellMyService({ body: said, headers: { 'Idempotency-Key': key } }),
    onSuccess: async () => {
      keepDraft(null)
      onArrived()
      await cache.invalidateQueries({ queryKey: MINE })
    },
    onError: (error, tried) => {
      const problem = asProblem(error)
      if (unknown(problem)) return
      setRefusal(problem)
      keep(newDraft(tried.account, tried.said))
    },
  })
  const { mutate, isPending } = sending
  const tries = useRef(false)
  const send = (tried: Draft) => {
    setRefusal(null)
    tries.current = true
    keep({ ...tried, sent: true })
    mutate(tried)
  }
  const again = useCallback(() => {
    const kept = readDraft(account)
    if (kept?.sent && !isPending) mutate(kept)
  }, [account, isPending, mutate])
  useEffect(() => {
    if (draft.sent) window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [draft.sent, again])
  // One that a reload interrupted is tried again when the page opens.
  useEffect(() => {
    if (!draft.sent || tries.current) return
    tries.current = true
    again()
  }, [draft.sent, again])
  const drop = () => {
    keepDraft(null)
    setDraft(newDraft(account, start))
    sending.reset()
  }
  return {
    draft,
    refusal,
    busy: isPending,
    change: (said: Partial<Said>) => keep({ ...draft, said: { ...draft.said, ...said } }),
    send: () => send(draft),
    drop,
  }
}
