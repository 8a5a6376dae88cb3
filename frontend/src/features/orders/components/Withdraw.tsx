/** I no longer need it: with a reason, and for good. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withdrawOwnServiceDemand } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import type { Act } from './Followed'

export function Withdraw({ order, code, onChange, onRefused }: Act) {
  const { t } = useTranslation('orders')
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: async (reason: string) =>
      (await withdrawOwnServiceDemand({ body: { number: order.number, code, reason } })).data,
    meta: { errors: 'inline' },
    onSuccess: onChange,
    onError: (problem) => void onRefused(problem),
  })
  return (
    <>
      <Button size="large" block danger onClick={() => setOpen(true)}>
        {t('withdraw.button')}
      </Button>
      <ConfirmReason
        open={open}
        title={t('withdraw.title')}
        description={t('withdraw.text')}
        confirmText={t('withdraw.confirm')}
        presets={[t('withdraw.preset.done'), t('withdraw.preset.changed')]}
        onConfirm={(reason) => withdraw.mutateAsync(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
