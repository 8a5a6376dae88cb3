/** One shift at the desk: who has it, who else offered these hours, what is next. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  type DeskShiftStepIn,
  type PostShiftOut,
  type PostWorkerOut,
  type ShiftState,
  takePostShiftStep,
} from '@/api/gen'
import { useLanguage } from '@/i18n'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import requests from '@/ui/requests.module.css'
import { StateTag, type Tone } from '@/ui/StateTag'
import { POSTS } from '../queries'
import { shiftTime } from '../when'
import styles from './posts.module.css'

export const TONES: Record<ShiftState, Tone> = {
  planned: 'neutral',
  published: 'info',
  coming: 'success',
  swap_requested: 'warning',
  told: 'warning',
  served: 'success',
  cancelled: 'error',
}
const AHEAD: readonly ShiftState[] = ['planned', 'published', 'coming', 'swap_requested']

function useStep(id: string) {
  const { t } = useTranslation('service-posts')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  return useMutation({
    mutationFn: (body: DeskShiftStepIn) =>
      takePostShiftStep({ path: { shift_id: id }, body, headers }),
    onSettled: () => {
      renew()
      return cache.invalidateQueries({ queryKey: POSTS })
    },
    onSuccess: (_, body) => notify.done(t(`stepped.${body.action as 'assign'}`)),
  })
}

export function Shift({ one, workers }: { one: PostShiftOut; workers: readonly PostWorkerOut[] }) {
  const { t } = useTranslation('service-posts')
  const language = useLanguage()
  const when = shiftTime(one.begins_at, one.ends_at, language)
  return (
    <li className={styles.shift}>
      <div className={requests.line}>
        <strong>{when}</strong>
        <StateTag tone={TONES[one.state]}>{t(`shift.${one.state}`)}</StateTag>
      </div>
      {AHEAD.includes(one.state) ? (
        <Given one={one} workers={workers} when={when} />
      ) : (
        <span>{one.member_name || t('nobody')}</span>
      )}
      {one.swap_from && (
        <span className={requests.muted}>{t('swapFrom', { name: one.swap_from })}</span>
      )}
      {one.note && <p className={styles.note}>{t('noteIs', { note: one.note })}</p>}
      {one.received_by && (
        <span className={requests.muted}>{t('receivedBy', { name: one.received_by })}</span>
      )}
      {one.reason && <span>{one.reason}</span>}
      <Acts one={one} when={when} />
    </li>
  )
}

function Given({
  one,
  workers,
  when,
}: {
  one: PostShiftOut
  workers: readonly PostWorkerOut[]
  when: string
}) {
  const { t } = useTranslation('service-posts')
  const step = useStep(one.id)
  const options = workers
    .filter((worker) => one.able.includes(worker.member_id))
    .map((worker) => ({ value: worker.member_id, label: worker.name }))
  return (
    <Select
      aria-label={t('givenTo', { when })}
      allowClear
      loading={step.isPending}
      placeholder={t('nobody')}
      value={one.member_id ?? undefined}
      options={options}
      notFoundContent={t('nobodyOffered')}
      onChange={(member: string | undefined) =>
        step.mutate({ action: 'assign', member_id: member ?? null })
      }
    />
  )
}

function Acts({ one, when }: { one: PostShiftOut; when: string }) {
  const { t } = useTranslation('service-posts')
  const step = useStep(one.id)
  const [cancelling, setCancelling] = useState(false)
  const over = new Date(one.ends_at) <= new Date()
  const ahead = AHEAD.includes(one.state) && one.state !== 'planned'
  const mayConfirm = over && one.member_id !== null && (one.state === 'told' || ahead)
  if (!mayConfirm && !AHEAD.includes(one.state)) return null
  return (
    <div className={styles.acts}>
      {mayConfirm && (
        <Button
          type="primary"
          loading={step.isPending}
          aria-label={t('confirmOf', { when })}
          onClick={() => step.mutate({ action: 'confirm' })}
        >
          {t('confirm')}
        </Button>
      )}
      {AHEAD.includes(one.state) && (
        <>
          <Button aria-label={t('cancelOf', { when })} onClick={() => setCancelling(true)}>
            {t('cancel')}
          </Button>
          <ConfirmReason
            open={cancelling}
            title={t('cancelOf', { when })}
            description={t('cancelHint')}
            confirmText={t('cancel')}
            onConfirm={(note) => step.mutateAsync({ action: 'cancel', note })}
            onClose={() => setCancelling(false)}
          />
        </>
      )}
    </div>
  )
}
