/** I no longer need it: with a reason, and for good. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowedTicketOut, type FollowIn, withdrawFollowedTicket } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'

type Props = { pair: FollowIn; onChange: (ticket: FollowedTicketOut) => void }

export function Withdraw({ pair, onChange }: Props) {
  const { t } = useTranslation('follow')
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: async (reason: string) =>
      (await withdrawFollowedTicket({ body: { ...pair, reason } })).data,
    meta: { errors: 'inline' },
    onSuccess: onChange,
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
        presets={[t('withdraw.preset.self'), t('withdraw.preset.changed')]}
        onConfirm={(reason) => withdraw.mutateAsync(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
