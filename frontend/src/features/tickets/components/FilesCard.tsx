/** The files of a ticket: what is there and from whom; staff add by button, drag or paste. */
import { FileImageOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentOut, FilesOut, TicketOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatBytes } from '@/lib/format'
import { formatDateTime } from '@/lib/time'
import styles from '@/ui/files.module.css'
import { openPdf } from '@/ui/openPdf'
import { StateTag } from '@/ui/StateTag'
import { fileBlob } from '../fileQueries'
import { FileWithdrawal } from './FileWithdrawal'
import { TicketUpload } from './TicketUpload'

type Props = { ticket: Pick<TicketOut, 'id' | 'merged'>; files: FilesOut }

export function FilesCard({ ticket, files }: Props) {
  const { t } = useTranslation('tickets')
  const [leaving, setLeaving] = useState<AttachmentOut | null>(null)
  const { items } = files
  const count = items.length > 0 ? ` · ${t('files.count', { count: items.length })}` : ''
  const used = t('files.used', {
    used: formatBytes(files.used_bytes),
    quota: formatBytes(files.quota_bytes),
  })
  return (
    <Card size="small" title={`${t('files.title')}${count}`}>
      {items.length === 0 && <p className={styles.words}>{t('files.none')}</p>}
      <ul className={styles.files}>
        {items.map((file) => (
          <Line
            key={file.id}
            ticket={ticket.id}
            file={file}
            cameTo={ticket.merged.find((other) => other.id === file.ticket_id)?.number}
            onWithdraw={files.can_attach ? () => setLeaving(file) : undefined}
          />
        ))}
      </ul>
      {files.can_attach && <TicketUpload ticket={ticket.id} />}
      <p className={styles.muted}>{used}</p>
      <FileWithdrawal ticket={ticket.id} file={leaving} onClose={() => setLeaving(null)} />
    </Card>
  )
}

type LineProps = {
  ticket: string
  file: AttachmentOut
  /** The number of the merged ticket that it came with. */
  cameTo: string | undefined
  onWithdraw: (() => void) | undefined
}

function Line({ ticket, file, cameTo, onWithdraw }: LineProps) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const Icon = file.media === 'pdf' ? FilePdfOutlined : FileImageOutlined
  const gone = file.withdrawn_at !== null
  const facts = { who: file.by_name, at: formatDateTime(file.at, language) }
  // The tab must open within the click itself, or it counts as a pop-up.
  const open = () =>
    void openPdf(window.open('', '_blank'), () => fileBlob(ticket, file.id), file.name)
  return (
    <li data-gone={gone}>
      <Icon aria-hidden />
      <span className={styles.fileName}>
        {gone ? (
          <del>{file.name}</del>
        ) : (
          <Button
            type="link"
            size="small"
            onClick={open}
            aria-label={t('files.open', { name: file.name })}
          >
            {file.name}
          </Button>
        )}
        <small className={styles.muted}>
          {t('files.by', { ...facts, size: formatBytes(file.size) })}
        </small>
        {cameTo && <small className={styles.muted}>{t('files.cameTo', { number: cameTo })}</small>}
        {gone && (
          <small className={styles.muted}>
            {t('files.withdrawn', { reason: file.withdrawn_reason, who: file.withdrawn_by })}
          </small>
        )}
      </span>
      {file.from_client && <StateTag tone="warning">{t('files.fromClient')}</StateTag>}
      {file.shown && !gone && <StateTag tone="success">{t('files.isShown')}</StateTag>}
      {!gone && onWithdraw && (
        <Button type="text" size="small" onClick={onWithdraw}>
          {t('files.withdraw')}
        </Button>
      )}
    </li>
  )
}
