/** A registration by mistake is taken back: ADR 0008. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { idempotencyKey, ifMatch } from '@/api'
import { type CheckInOut, undoRegistration } from '@/api/gen'
import { hrefTo } from '@/lib/href'
import { notify } from '@/ui/notify'
import { CHECK_INS } from '../queries'

/** `key` stays the same through retries. */
type Slip = { checkIn: CheckInOut; key: string }

/** Off the check-in's page or drawer: to the community it is not there any more (SP-17). */
function useLeave() {
  const router = useRouter()
  return async (id: string) => {
    const { pathname, search } = router.state.location
    const { open, ...filter } = search as Record<string, string | undefined>
    if (open !== id && pathname !== `/check-ins/${id}`) return
    await router.navigate({ href: hrefTo('/check-ins', filter), replace: true })
  }
}

export function useUndo(onUndone?: (now: CheckInOut) => void) {
  const { t } = useTranslation('check-ins')
  const cache = useQueryClient()
  const leave = useLeave()
  const close = useRef(() => {})
  const undo = useMutation({
    mutationFn: async ({ checkIn, key }: Slip) => {
      const { data } = await undoRegistration({
        path: { check_in_id: checkIn.id },
        headers: { 'Idempotency-Key': key, ...ifMatch(`"${checkIn.version}"`) },
      })
      return data
    },
    onSuccess: async (now) => {
      notify.info(t('undo.done', { name: now.holder.name }))
      onUndone?.(now)
      await leave(now.id)
      cache.removeQueries({ queryKey: [...CHECK_INS, now.id] })
      void cache.invalidateQueries({ queryKey: CHECK_INS })
    },
    onError: (problem, slip) => {
      const unheard = problem.status === 0 || problem.status >= 500
      if (unheard) propose(t('undo.again', { name: slip.checkIn.holder.name }), slip)
      void cache.invalidateQueries({ queryKey: CHECK_INS })
    },
  })
  const propose = (words: string, slip: Slip) => {
    close.current = notify.undo(words, () => undo.mutate(slip))
  }
  return {
    busy: undo.isPending,
    /** At once. */
    takeBack: (checkIn: CheckInOut) => undo.mutate({ checkIn, key: idempotencyKey() }),
    /** For 8 seconds, in the message that it is done. */
    offer: (checkIn: CheckInOut) => {
      if (!checkIn.allowed_actions.includes('unregister')) return
      const words = t('undo.offer', { name: checkIn.holder.name })
      propose(words, { checkIn, key: idempotencyKey() })
    },
    withdraw: () => close.current(),
  }
}
