/** Closes an organisation, with the reason. */
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { closeOrg, type OrgOut } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { notify } from '@/ui/notify'

type Props = { org: OrgOut; open: boolean; onClose: () => void }

export function CloseOrg({ org, open, onClose }: Props) {
  const { t } = useTranslation('orgs')
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const confirm = async (reason: string) => {
    try {
      await closeOrg({ path: { org_id: org.id }, body: { reason }, headers })
    } finally {
      renew()
    }
    notify.done(t('done.closed', { name: org.name }))
    await cache.invalidateQueries({ queryKey: ['orgs'] })
  }
  return (
    <ConfirmReason
      open={open}
      title={t('close.title', { name: org.name })}
      description={t('close.description')}
      confirmText={t('action.close')}
      presets={[t('close.merged'), t('close.dissolved'), t('close.mistake')]}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
