/** Nobody sees the file any more; its name, who and why stay on record (SP-23). */
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AttachmentOut } from '@/api/gen'
import { ConfirmReason } from '@/ui/ConfirmReason'
import { withdrawFile } from '../fileQueries'
import { TICKETS } from '../queries'

type Props = { ticket: string; file: AttachmentOut | null; onClose: () => void }

export function FileWithdrawal({ ticket, file, onClose }: Props) {
  const { t } = useTranslation('tickets')
  const cache = useQueryClient()
  return (
    <ConfirmReason
      open={file !== null}
      title={t('files.withdrawTitle', { name: file?.name ?? '' })}
      description={t('files.withdrawText')}
      confirmText={t('files.withdraw')}
      presets={[t('files.presets.wrong'), t('files.presets.other'), t('files.presets.secret')]}
      onConfirm={async (reason) => {
        if (file) await withdrawFile(ticket, file.id, reason)
        await cache.invalidateQueries({ queryKey: TICKETS })
      }}
      onClose={onClose}
    />
  )
}
