/** I no longer need it: with the code of the paper and a reason, and for good. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowedTicketOut, withdrawFollowedTicket } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { type Held, isCode, plainCode } from '../code'
import { CodeField } from './CodeField'
import styles from './follow.module.css'

type Props = { number: string; held: Held; onChange: (ticket: FollowedTicketOut) => void }

export function Withdraw({ number, held, onChange }: Props) {
  const { t } = useTranslation('follow')
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: async (reason: string) =>
      (await withdrawFollowedTicket({ body: { number, code: held.code, reason } })).data,
    meta: { errors: 'inline' },
    onSuccess: onChange,
    onError: (problem) => void held.refused(problem),
  })
  if (open && !held.code) return <AskCode held={held} onClose={() => setOpen(false)} />
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

/** Whoever holds the paper may withdraw; a phone's ending is known to others too. */
function AskCode({ held, onClose }: { held: Held; onClose: () => void }) {
  const { t } = useTranslation(['follow', 'common'])
  const [typed, setTyped] = useState('')
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (isCode(typed)) held.keep(plainCode(typed))
      }}
    >
      <h2>{t('withdraw.button')}</h2>
      <CodeField value={typed} onChange={setTyped} fault={held.fault} focus />
      <div className={styles.buttons}>
        <Button type="primary" size="large" block htmlType="submit" disabled={!isCode(typed)}>
          {t('code.go')}
        </Button>
        <Button size="large" block onClick={onClose}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  )
}
