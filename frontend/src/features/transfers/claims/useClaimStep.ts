/** One step of a claim: said when it is done, and what it changed is read anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { TransferClaimStepIn } from '@/api/gen'
import { notify } from '@/ui/notify'
import { TRANSFERS } from '../queries'
import { CLAIMS, takeStep } from './queries'

export function useClaimStep(id: string, etag: string) {
  const { t } = useTranslation('transfer-claims')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (body: TransferClaimStepIn) =>
      takeStep({ id, body, etag, key: headers['Idempotency-Key'] }),
    meta: { errors: 'inline' },
    onSuccess: async (_, { action }) => {
      notify.done(t(`done.${action}`))
      await cache.invalidateQueries({ queryKey: CLAIMS })
      await cache.invalidateQueries({ queryKey: TRANSFERS })
    },
    onSettled: renew,
  })
}
