/** Takes one file by click, drag or keyboard, and refuses what the server would refuse anyway. */
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '@/lib/format'

type Props = {
  /** `.xlsx`, or several with commas. */
  accept: string
  maxBytes: number
  onFile: (file: File) => void
  busy?: boolean
  hint?: ReactNode
}

export function UploadDrop({ accept, maxBytes, onFile, busy = false, hint }: Props) {
  const { t } = useTranslation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const types = accept.split(',').map((type) => type.trim().toLowerCase())
  const take = (file: File) => {
    const known = types.some((type) => file.name.toLowerCase().endsWith(type))
    const sizes = { size: formatBytes(file.size), limit: formatBytes(maxBytes) }
    if (!known) setRefusal(t('upload.wrongType', { types: accept }))
    else if (file.size > maxBytes) setRefusal(t('upload.tooLarge', sizes))
    else {
      setRefusal(null)
      onFile(file)
    }
    return false
  }
  return (
    <>
      {refusal && (
        <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 12 }} />
      )}
      <Upload.Dragger
        accept={accept}
        beforeUpload={take}
        disabled={busy}
        maxCount={1}
        showUploadList={false}
      >
        <p style={{ fontSize: '2em', margin: 0 }}>
          <InboxOutlined />
        </p>
        <p>{t('upload.drop')}</p>
        <p style={{ color: 'var(--ant-color-text-secondary)' }}>
          {hint ?? t('upload.limit', { types: accept, size: formatBytes(maxBytes) })}
        </p>
      </Upload.Dragger>
    </>
  )
}
