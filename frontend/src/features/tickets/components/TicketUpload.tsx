/** Files for a ticket; a tick lets the client see them. */
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withTexts } from '@/i18n/later'
import { later } from '@/ui/later'
import { sendFile } from '../fileQueries'
import { TICKETS } from '../queries'

const FileUpload = later(
  withTexts('files', () => import('@/ui/FileUpload').then((m) => m.FileUpload)),
)

export function TicketUpload({ ticket }: { ticket: string }) {
  const { t } = useTranslation('tickets')
  const [shown, setShown] = useState(false)
  return (
    <FileUpload
      queryKey={TICKETS}
      send={(file, key, onSent) => sendFile(ticket, { file, shown, key }, onSent)}
    >
      <Checkbox
        checked={shown}
        title={t('files.shownHint')}
        onChange={(event) => setShown(event.target.checked)}
      >
        {t('files.shown')}
      </Checkbox>
    </FileUpload>
  )
}
