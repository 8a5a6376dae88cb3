/** A member's own account for the phone: where it stands, and what the unit may do with it. */
import { MobileOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import {
  closeMemberAccount,
  type HandoverOut,
  openMemberAccount,
  resetMemberPassword,
} from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDate } from '@/lib/time'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { Facts } from '@/ui/Facts'
import { later } from '@/ui/later'
import { notify } from '@/ui/notify'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { memberAccountQuery } from '../accountQueries'
import type { CardProps } from '../memberSections'
import { AccountTag } from './AccountTag'

const OpenAccountDialog = later(() =>
  import('./OpenAccountDialog').then((m) => m.OpenAccountDialog),
)
const HandoverDialog = later(() => import('./HandoverDialog').then((m) => m.HandoverDialog))

export function AccountCard({ member: { id, name } }: CardProps) {
  const { t } = useTranslation('members')
  const language = useLanguage()
  const cache = useQueryClient()
  const found = useQuery(memberAccountQuery(id))
  const { headers, renew } = useIdempotencyKey()
  const [asking, setAsking] = useState<'open' | 'close' | null>(null)
  // The password lives in this component alone, and goes with it.
  const [handover, setHandover] = useState<HandoverOut | null>(null)
  const path = { member_id: id }
  const again = () => cache.invalidateQueries({ queryKey: ['members'] })
  const settle = async () => {
    renew()
    await again()
  }
  const open = async (login: string) => {
    try {
      const body = { login: login || null }
      setHandover((await openMemberAccount({ path, body, headers })).data)
    } finally {
      await settle()
    }
  }
  const reset = useMutation({
    mutationFn: async () => setHandover((await resetMemberPassword({ path, headers })).data),
    onSettled: settle,
  })
  const askReset = async () => {
    if (await notify.confirm(t('account.resetAsk', { name }), t('account.resetText'))) {
      reset.mutate()
    }
  }
  const close = async (reason: string) => {
    await closeMemberAccount({ path, body: { reason }, headers })
    notify.done(t('account.closed'))
    await settle()
  }
  const account = found.data
  const may = (action: string) => account?.allowed_actions.includes(action) ?? false
  const day = (at: string | null) => (at ? formatDate(at, language) : null)
  return (
    <Card size="small" title={t('account.title')}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {account?.state === 'none' && (
        <p style={{ marginTop: 0 }}>
          <AccountTag state="none" /> {t(may('open') ? 'account.none' : 'account.left')}
        </p>
      )}
      {account && account.state !== 'none' && (
        <Facts
          facts={[
            { label: t('account.stands'), value: <AccountTag state={account.state} /> },
            { label: t('account.login'), value: account.login },
            { label: t('account.openedAt'), value: day(account.opened_at) },
            {
              label: t('account.signedInAt'),
              value: day(account.signed_in_at) ?? t('account.never'),
            },
          ]}
        />
      )}
      {account?.has_roles && <p>{t('account.hasRoles')}</p>}
      <Flex gap={8} wrap style={{ marginTop: 8 }}>
        {(may('open') || may('reopen')) && (
          <Button icon={<MobileOutlined />} onClick={() => setAsking('open')}>
            {t(may('open') ? 'account.open' : 'account.reopen')}
          </Button>
        )}
        {may('reset') && (
          <Button loading={reset.isPending} onClick={() => void askReset()}>
            {t('account.reset')}
          </Button>
        )}
        {may('close') && (
          <Button danger onClick={() => setAsking('close')}>
            {t('account.close')}
          </Button>
        )}
      </Flex>
      <OpenAccountDialog
        open={asking === 'open'}
        name={name}
        proposed={account?.login ?? ''}
        onOpen={open}
        onClose={() => setAsking(null)}
      />
      <HandoverDialog
        open={handover !== null}
        handover={handover}
        onClose={() => setHandover(null)}
      />
      <ConfirmReason
        open={asking === 'close'}
        title={t('account.closeTitle', { name })}
        description={t('account.closeText')}
        confirmText={t('account.close')}
        presets={[t('account.closePreset.left'), t('account.closePreset.asked')]}
        onConfirm={close}
        onClose={() => setAsking(null)}
      />
    </Card>
  )
}
