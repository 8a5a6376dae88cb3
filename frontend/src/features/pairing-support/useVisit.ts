/** A visit that is being told: kept on the phone, sent, and sent again with the same key until the
 * server has it, exactly once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, type Problem, useMe } from '@/api'
import { type SupportVisitIn, tellSupportVisit } from '@/api/gen'
import { readOwn, writeOwn } from '@/lib/storage'
import { uuid } from '@/lib/uuid'
import { MINE } from './queries'

export type Said = { on: string; begins: string; ends: string; done: string }
type Draft = { account: string; pair: string; key: string; said: Said; sent: boolean }

const KEPT = 'visit-draft'
/** Nobody answered, or not to the end: whether it arrived is not known. */
const unknown = (problem: Problem) => problem.status === 0 || problem.status >= 500
const at = (day: string, clock: string) => `${day}T${clock}:00+08:00`

export const bodyOf = ({ on, begins, ends, done }: Said): SupportVisitIn => ({
  begins_at: at(on, begins),
  ends_at: at(on, ends),
  done,
})

function kept(account: string, pair: string): Draft | null {
  const draft = readOwn<Draft | null>(`${KEPT}:${pair}`, null)
  return draft?.account === account && draft.pair === pair ? draft : null
}

export const hasDraft = (account: string, pair: string) => kept(account, pair) !== null

export function useVisit(pair: string, start: Said, onArrived: () => void) {
  const account = useMe().account.id
  const cache = useQueryClient()
  const fresh = (said: Said): Draft => ({ account, pair, key: uuid(), said, sent: false })
  const [draft, setDraft] = useState<Draft>(() => kept(account, pair) ?? fresh(start))
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const keep = (next: Draft) => {
    setDraft(next)
    writeOwn(`${KEPT}:${pair}`, next)
  }
  const forget = () => writeOwn(`${KEPT}:${pair}`, null)
  const { mutate, isPending, reset } = useMutation({
    networkMode: 'always',
    meta: { errors: 'inline' },
    mutationFn: ({ said, key }: Draft) =>
      tellSupportVisit({
        path: { pair_id: pair },
        body: bodyOf(said),
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: async () => {
      forget()
      onArrived()
      await cache.invalidateQueries({ queryKey: MINE })
    },
    onError: (error, tried) => {
      const problem = asProblem(error)
      if (unknown(problem)) return
      setRefusal(problem)
      keep(fresh(tried.said))
    },
  })
  const tries = useRef(false)
  const again = useCallback(() => {
    const waiting = kept(account, pair)
    if (waiting?.sent && !isPending) mutate(waiting)
  }, [account, pair, isPending, mutate])
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
  return {
    draft,
    refusal,
    busy: isPending,
    change: (said: Partial<Said>) => keep({ ...draft, said: { ...draft.said, ...said } }),
    send: () => {
      setRefusal(null)
      tries.current = true
      const tried = { ...draft, sent: true }
      keep(tried)
      mutate(tried)
    },
    drop: () => {
      forget()
      setDraft(fresh(start))
      reset()
    },
  }
}
