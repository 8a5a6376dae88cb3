/** Confirms unmarked entries one after the other; each stands for itself. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asProblem, problemText } from '@/api'
import { confirmServiceRecord } from '@/api/gen'
import { uuid } from '@/lib/uuid'
import { notify } from '@/ui/notify'
import { RECORDS } from './queries'

async function confirmed(id: string): Promise<string | null> {
  try {
    const headers = { 'Idempotency-Key': uuid() }
    await confirmServiceRecord({ path: { record_id: id }, body: { why: '' }, headers })
    return null
  } catch (error) {
    return problemText(asProblem(error))
  }
}

export function useConfirming(onDone: () => void) {
  const { t } = useTranslation('service-records')
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (ids: string[]) => {
      const wrong: string[] = []
      for (const id of ids) {
        const said = await confirmed(id)
        if (said) wrong.push(said)
      }
      return { done: ids.length - wrong.length, wrong }
    },
    onSuccess: async ({ done, wrong }) => {
      onDone()
      if (done > 0) notify.done(t('act.confirmedSome', { count: done }))
      if (wrong.length > 0) notify.warn(t('act.notSome', { count: wrong.length, why: wrong[0] }))
      await cache.invalidateQueries({ queryKey: RECORDS })
    },
  })
}
