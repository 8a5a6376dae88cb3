/** Scans of a transfer's papers and what proves a reason; each side adds, nothing is taken away. */
import { FileImageOutlined, FilePdfOutlined } from '@ant-design/icons'
import { Button, Card, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransferFileKind, TransferFileOut, WholeTransferOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { withTexts } from '@/i18n/later'
import { formatBytes } from '@/lib/format'
import { formatDateTime } from '@/lib/time'
import styles from '@/ui/files.module.css'
import { later } from '@/ui/later'
import { openPdf } from '@/ui/openPdf'
import { StateTag } from '@/ui/StateTag'
import { fileBlob, sendFile } from '../fileQueries'
import { TRANSFERS } from '../queries'

const FileUpload = later(
  withTexts('files', () => import('@/ui/FileUpload').then((m) => m.FileUpload)),
)
const KINDS: TransferFileKind[] = ['letter', 'receipt', 'proof']

type Props = { whole: Pick<WholeTransferOut, 'transfer' | 'files' | 'can_attach'> }

export function FilesCard({ whole: { transfer, files, can_attach } }: Props) {
  const { t } = useTranslation('transfers')
  const [kind, setKind] = useState<TransferFileKind>('letter')
  if (files.length === 0 && !can_attach) return null
  return (
    <Card size="small" title={t('files.title')}>
      {files.length === 0 && <p className={styles.words}>{t('files.none')}</p>}
      <ul className={styles.files}>
        {files.map((file) => (
          <Line key={file.id} transfer={transfer.id} file={file} />
        ))}
      </ul>
      {can_attach && (
        <FileUpload
          queryKey={TRANSFERS}
          send={(file, key, onSent) => sendFile(transfer.id, { file, kind, key }, onSent)}
        >
          <Select<TransferFileKind>
            aria-label={t('files.kind')}
            value={kind}
            onChange={setKind}
            style={{ minWidth: '11em' }}
            options={KINDS.map((value) => ({ value, label: t(`files.${value}`) }))}
          />
        </FileUpload>
      )}
      {can_attach && <p className={styles.muted}>{t(`files.${kind}Hint`)}</p>}
    </Card>
  )
}

function Line({ transfer, file }: { transfer: string; file: TransferFileOut }) {
  const { t } = useTranslation('transfers')
  const language = useLanguage()
  const Icon = file.media === 'pdf' ? FilePdfOutlined : FileImageOutlined
  // The tab must open within the click itself, or it counts as a pop-up.
  const open = () =>
    void openPdf(window.open('', '_blank'), () => fileBlob(transfer, file.id), file.name)
  return (
    <li>
      <Icon aria-hidden />
      <span className={styles.fileName}>
        <Button
          type="link"
          size="small"
          onClick={open}
          aria-label={t('files.open', { name: file.name })}
        >
          {file.name}
        </Button>
        <small className={styles.muted}>
          {[file.by_name, formatDateTime(file.at, language), formatBytes(file.size)].join(' · ')}
        </small>
      </span>
      <StateTag tone="neutral">{t(`files.${file.kind}`)}</StateTag>
    </li>
  )
}
