/** Withdrawing before one has checked in, with the reason (voluntary in both directions, CHK-01). */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch, useIdempotencyKey, type Versioned } from '@/api'
import { type MyCheckInOut, voidCheckIn } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'

export function Withdraw({ mine }: { mine: Versioned<MyCheckInOut> }) {
  const { t } = useTranslation('my')
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const { headers, renew } = useIdempotencyKey()
  const { check_in } = mine.data
  if (!check_in.allowed_actions.includes('void')) return null
  const withdraw = async (reason: string) => {
    await voidCheckIn({
      path: { check_in_id: check_in.id },
      body: { reason },
      headers: { ...headers, ...ifMatch(mine.etag) },
    })
    renew()
    notify.done(t('checkIn.voidDone'))
    await cache.invalidateQueries({ queryKey: ['my'] })
  }
  return (
    <>
      <Button block onClick={() => setOpen(true)}>
        {check_in.state === 'enrolled' ? t('checkIn.void') : t('checkIn.voidCertificate')}
      </Button>
      <ConfirmReason
        open={open}
        title={t('checkIn.voidTitle')}
        description={t('checkIn.voidText')}
        confirmText={t('checkIn.voidConfirm')}
        presets={[
          t('checkIn.presets.time'),
          t('checkIn.presets.moved'),
          t('checkIn.presets.mistake'),
        ]}
        onConfirm={withdraw}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
