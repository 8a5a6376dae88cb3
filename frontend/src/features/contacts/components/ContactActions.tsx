/** The steps of who answers: reached on which day and with what outcome, close, decline. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import type { ContactStepIn, WholeContactOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { CONTACTS, takeStep } from '../queries'

const ReachedDialog = later(() => import('./ReachedDialog').then((m) => m.ReachedDialog))

export function ContactActions({ whole, etag }: { whole: WholeContactOut; etag: string }) {
  const { t } = useTranslation('contacts')
  const cache = useQueryClient()
  const [asking, setAsking] = useState<'contact' | 'decline' | null>(null)
  const { headers, renew } = useIdempotencyKey()
  const { id, sent_at } = whole.request
  const step = useMutation({
    mutationFn: (body: ContactStepIn) =>
      takeStep({ id, body, etag, key: headers['Idempotency-Key'] }),
    onSuccess: (_, { action }) => {
      notify.done(t(`done.${action}`))
      return cache.invalidateQueries({ queryKey: CONTACTS })
    },
    onSettled: renew,
  })
  const closing = step.isPending && step.variables.action === 'close'
  return (
    <>
      <ActionBar
        allowed={whole.allowed_actions}
        actions={[
          {
            name: 'contact',
            label: t('action.contact'),
            kind: 'primary',
            run: () => setAsking('contact'),
          },
          {
            name: 'close',
            label: t('action.close'),
            loading: closing,
            run: () => step.mutate({ action: 'close' }),
          },
          {
            name: 'decline',
            label: t('action.decline'),
            kind: 'danger',
            run: () => setAsking('decline'),
          },
        ]}
      />
      <ReachedDialog
        open={asking === 'contact'}
        since={sent_at}
        onSave={(on, text) => step.mutateAsync({ action: 'contact', on, text })}
        onClose={() => setAsking(null)}
      />
      <ConfirmReason
        open={asking === 'decline'}
        title={t('action.decline')}
        description={t('declineHint')}
        confirmText={t('action.decline')}
        presets={[t('declinePreset')]}
        onConfirm={(text) => step.mutateAsync({ action: 'decline', text })}
        onClose={() => setAsking(null)}
      />
    </>
  )
}
