/** I no longer need it: with the code of the paper and a reason, and for good. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowedTicketOut } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { withdraw as withdrawIt } from '../acts'
import type { Held } from '../code'
import { AskCode } from './AskCode'

type Props = { number: string; held: Held; onChange: (ticket: FollowedTicketOut) => void }

export function Withdraw({ number, held, onChange }: Props) {
  const { t } = useTranslation('follow')
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: (reason: string) => withdrawIt(number, held, reason),
    meta: { errors: 'inline' },
    onSuccess: onChange,
    onError: (problem) => void held.refused(problem),
  })
  if (open && !held.own && !held.code) {
    return <AskCode title={t('withdraw.button')} held={held} onClose={() => setOpen(false)} />
  }
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
