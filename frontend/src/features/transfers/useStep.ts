/** Takes a step of a transfer with the version that was read; the register follows. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import type { Move } from '@/api/gen'
import { notify } from '@/ui/notify'
import { TRANSFERS, takeStep } from './queries'
import { bodyOf, type StepValues } from './steps'

type Options = {
  id: string
  etag: string
  /** Shows the refusal itself; without it a refusal is a toast. */
  onRefused?: (problem: Problem) => void
  onDone?: () => void
}

export function useStep({ id, etag, onRefused, onDone }: Options) {
  const { t } = useTranslation('transfers')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: ({ move, values = {} }: { move: Move; values?: StepValues }) =>
      takeStep({ id, body: bodyOf(move, values), etag, key: headers['Idempotency-Key'] }),
    meta: onRefused ? { errors: 'inline' } : undefined,
    onSuccess: (_after, { move }) => {
      renew()
      notify.done(t(`done.${move}`))
      onDone?.()
      void cache.invalidateQueries({ queryKey: ['members'] })
      return cache.invalidateQueries({ queryKey: TRANSFERS })
    },
    onError: (problem) => onRefused?.(problem),
  })
}
