/** Takes a step of a ticket with the version that was read; the queue and the board follow. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Problem, useIdempotencyKey } from '@/api'
import type { TicketOut } from '@/api/gen'
import { notify } from '@/ui/notify'
import { TICKETS, takeStep } from './queries'
import { bodyOf } from './stepBodies'
import type { StepName, StepValues } from './steps'

const used = (values: StepValues) => values.template_id

type Options = {
  ticket: Pick<TicketOut, 'id'>
  etag: string
  /** Shows the refusal itself; without it a refusal is a toast. */
  onRefused?: (problem: Problem) => void
  onDone?: (ticket: TicketOut) => void
}

export function useStep({ ticket, etag, onRefused, onDone }: Options) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: ({ step, values = {} }: { step: StepName; values?: StepValues }) =>
      takeStep({
        id: ticket.id,
        body: { ...bodyOf(step, values), ...(used(values) && { template_id: used(values) }) },
        etag,
        key: headers['Idempotency-Key'],
      }),
    meta: onRefused ? { errors: 'inline' } : undefined,
    onSuccess: (after, { step }) => {
      renew()
      notify.done(t(`done.${step}`))
      onDone?.(after)
      return cache.invalidateQueries({ queryKey: TICKETS })
    },
    onError: (problem) => onRefused?.(problem),
  })
}
