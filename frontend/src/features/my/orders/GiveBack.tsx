/** I can't after all: no reason is asked for, and nothing follows (SP-09). */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { giveServiceDemandBack } from '@/api/gen'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './orders.module.css'
import { SERVICE } from './queries'

export function GiveBack({ order }: { order: string }) {
  const { t } = useTranslation(['my-orders', 'common'])
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { headers, renew } = useIdempotencyKey()
  const give = useMutation({
    mutationFn: () =>
      giveServiceDemandBack({ path: { demand_id: order }, headers, body: { reason } }),
    meta: { errors: 'inline' },
    onSettled: renew,
    onSuccess: () => {
      notify.done(t('back.done'))
      return cache.invalidateQueries({ queryKey: SERVICE })
    },
  })
  if (!open) {
    return (
      <Button size="large" block type="text" onClick={() => setOpen(true)}>
        {t('back.open')}
      </Button>
    )
  }
  return (
    <div className={styles.ask}>
      <strong>{t('back.title')}</strong>
      <p>{t('back.text')}</p>
      <Input.TextArea
        aria-label={t('back.reason')}
        placeholder={t('back.reason')}
        maxLength={200}
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemAlert error={give.error} />
      <Button size="large" block danger loading={give.isPending} onClick={() => give.mutate()}>
        {t('back.go')}
      </Button>
      <Button size="large" block onClick={() => setOpen(false)}>
        {t('back.keep')}
      </Button>
    </div>
  )
}
