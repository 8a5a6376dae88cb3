/** The steps that want words: decline, tell the outcome, follow up, withdraw. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeTransferClaimOut } from '@/api/gen'
import { ActionBar } from '@/ui/ActionBar'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { useClaimStep } from './useClaimStep'

const WORDED = ['tell', 'follow_up', 'decline', 'withdraw'] as const
type Worded = (typeof WORDED)[number]

const KINDS = { tell: 'primary', decline: 'danger', withdraw: 'danger' } as const
const kindOf = (name: Worded) => (name === 'follow_up' ? {} : { kind: KINDS[name] })

export function ClaimActions({ whole, etag }: { whole: WholeTransferClaimOut; etag: string }) {
  const { t } = useTranslation('transfer-claims')
  const [asking, setAsking] = useState<Worded | null>(null)
  const step = useClaimStep(whole.claim.id, etag)
  return (
    <>
      <ActionBar
        allowed={whole.allowed_actions}
        actions={WORDED.map((name) => ({
          name,
          label: t(`action.${name}`),
          ...kindOf(name),
          run: () => setAsking(name),
        }))}
      />
      {WORDED.map((name) => (
        <ConfirmReason
          key={name}
          open={asking === name}
          title={t(`action.${name}`)}
          description={t(`what.${name}`)}
          confirmText={t(`action.${name}`)}
          onConfirm={(text) => step.mutateAsync({ action: name, text })}
          onClose={() => setAsking(null)}
        />
      ))}
    </>
  )
}
