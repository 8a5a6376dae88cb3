/** Changes a self-check with the version that was read. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { notify } from '@/ui/notify'
import { changeSelfCheck, SELF_CHECKS, type SelfCheckChange } from './selfCheckQueries'

export function useSelfCheckChange(id: string, etag: string) {
  const { t } = useTranslation('books')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (change: SelfCheckChange) =>
      changeSelfCheck(id, change, etag, headers['Idempotency-Key']),
    onSuccess: (_after, { action }) => {
      notify.done(t(`selfCheckDone.${action}`))
      return cache.invalidateQueries({ queryKey: SELF_CHECKS })
    },
    onSettled: renew,
  })
}
