/** What an administrator can do with an account: one more role, a new password, an end. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type AccountOut, closeAccount, resetPassword } from '@/api/gen'
import { useHotkey } from '@/lib/hotkeys'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'
import { ACCOUNTS } from '../queries'
import { GrantDialog } from './GrantDialog'
import { OneTimePassword } from './OneTimePassword'

type Props = {
  account: AccountOut
  /** Opened a moment ago: nobody could sign in yet, so nothing is lost by a new password. */
  fresh: boolean
  onHandedOver: () => void
}

export function AccountActions({ account, fresh, onHandedOver }: Props) {
  const { t } = useTranslation('accounts')
  const [open, setOpen] = useState<'grant' | 'close' | null>(null)
  const { headers } = useIdempotencyKey()
  const cache = useQueryClient()
  const path = { account_id: account.id }
  const again = () => cache.invalidateQueries({ queryKey: ACCOUNTS })
  const reset = useMutation({
    mutationFn: async () => (await resetPassword({ path })).data.password,
    // The secret lives in this component alone, and goes with it.
    gcTime: 0,
    onSuccess: again,
  })
  const askReset = async () => {
    if (fresh || (await notify.confirm(t('admin.resetAsk', { name: account.display_name })))) {
      reset.mutate()
    }
  }
  const close = async (reason: string) => {
    await closeAccount({ path, body: { reason }, headers })
    notify.done(t('admin.closed'))
    await again()
  }
  useHotkey('r', t('admin.grant'), () => setOpen('grant'))
  return (
    <>
      <Button onClick={() => setOpen('grant')}>
        {t('admin.grant')}
        <kbd aria-hidden>R</kbd>
      </Button>
      <Button
        type={fresh ? 'primary' : 'default'}
        loading={reset.isPending}
        onClick={() => void askReset()}
      >
        {t('admin.reset')}
      </Button>
      <Button danger onClick={() => setOpen('close')}>
        {t('admin.close')}
      </Button>
      <GrantDialog account={account} open={open === 'grant'} onClose={() => setOpen(null)} />
      <OneTimePassword
        password={reset.data ?? null}
        login={account.login}
        onClose={() => {
          reset.reset()
          onHandedOver()
        }}
      />
      <ConfirmReason
        open={open === 'close'}
        title={t('admin.closeTitle', { name: account.display_name })}
        description={t('admin.closeText')}
        confirmText={t('admin.close')}
        presets={[t('admin.closePreset.moved'), t('admin.closePreset.left')]}
        onConfirm={close}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
