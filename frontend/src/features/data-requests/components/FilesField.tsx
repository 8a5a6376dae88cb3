/** Photos or PDFs as evidence: three at most, each not too large. */
import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '@/lib/format'
import styles from '@/ui/requests.module.css'
import { MOST_BYTES, MOST_FILES, TAKEN } from '../kinds'

type Props = { files: File[]; onChange: (files: File[]) => void }

export const tooLarge = (file: File): boolean => file.size > MOST_BYTES

export function FilesField({ files, onChange }: Props) {
  const { t } = useTranslation('data-requests')
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  return (
    <div className={styles.field}>
      <Button
        size="large"
        block
        icon={<CameraOutlined />}
        aria-describedby={hint}
        disabled={files.length >= MOST_FILES}
        onClick={() => input.current?.click()}
      >
        {t('files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TAKEN}
        data-testid="evidence"
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])].slice(0, MOST_FILES))
          event.target.value = ''
        }}
      />
      <small id={hint} className={styles.muted}>
        {t('files.limit', { size: formatBytes(MOST_BYTES), most: MOST_FILES })}
      </small>
      <ul className={styles.files}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two photos may have one name
          <li key={`${file.name} ${index}`}>
            <span>
              {file.name} <small className={styles.muted}>{formatBytes(file.size)}</small>
              {tooLarge(file) && <span role="alert"> {t('files.tooLarge')}</span>}
            </span>
            <Button
              type="text"
              aria-label={t('files.dropOne', { name: file.name })}
              onClick={() => onChange(files.filter((_, other) => other !== index))}
            >
              {t('files.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
