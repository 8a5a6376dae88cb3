/** The steps of who keeps the record: take up, correct or answer, refuse. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { DataRequestStepIn, WholeDataRequestOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { REQUESTS, takeStep } from '../queries'

type Name = DataRequestStepIn['action']
const SAID = ['correct', 'answer', 'refuse'] as const

export function RequestActions({ whole, etag }: { whole: WholeDataRequestOut; etag: string }) {
  const { t } = useTranslation('data-requests')
  const cache = useQueryClient()
  const [asking, setAsking] = useState<(typeof SAID)[number] | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const { id } = whole.request
  const step = useMutation({
    mutationFn: (body: DataRequestStepIn) =>
      takeStep({ id, body, etag, key: headers['Idempotency-Key'] }),
    onSuccess: (_, { action }) => {
      notify.done(t(`done.${action}`))
      void cache.invalidateQueries({ queryKey: ['members'] })
      return cache.invalidateQueries({ queryKey: REQUESTS })
    },
    onSettled: renew,
  })
  const action = (name: Name, kind?: 'primary' | 'danger') => ({
    name,
    label: t(`action.${name}`),
    kind,
    loading: step.isPending && step.variables.action === name,
    run: () => (name === 'take_up' ? step.mutate({ action: name }) : setAsking(name)),
  })
  return (
    <>
      <ActionBar
        allowed={whole.allowed_actions}
        actions={[
          action('correct', 'primary'),
          action('answer', 'primary'),
          action('take_up'),
          action('refuse', 'danger'),
        ]}
      />
      {SAID.map((name) => (
        <ConfirmReason
          key={name}
          open={asking === name}
          title={t(`action.${name}`)}
          description={t(`explain.${name}`)}
          confirmText={t(`action.${name}`)}
          presets={name === 'answer' ? [] : [t(`preset.${name}`)]}
          onConfirm={(text) => step.mutateAsync({ action: name, text })}
          onClose={() => setAsking(null)}
        />
      ))}
    </>
  )
}
