/** Takes a step of a floating registration with the version that was read. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import { notify } from '@/ui/notify'
import { FLOATING, type FloatingStepBody, stepFloating } from './bookQueries'

type Options = {
  id: string
  etag: string
  /** Shows the refusal itself; without it a refusal is a toast. */
  onRefused?: (problem: Problem) => void
  onDone?: () => void
}

export function useFloatingStep({ id, etag, onRefused, onDone }: Options) {
  const { t } = useTranslation('books')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (body: FloatingStepBody) =>
      stepFloating(id, body, etag, headers['Idempotency-Key']),
    meta: onRefused ? { errors: 'inline' } : undefined,
    onSuccess: (_after, { action }) => {
      renew()
      notify.done(t(`stepDone.${action}`))
      onDone?.()
      return cache.invalidateQueries({ queryKey: FLOATING })
    },
    onError: (problem) => onRefused?.(problem),
  })
}
