/** Takes files by button, drag and paste; beside it stands what must never be sent (SP-13). */
import { LoadingOutlined, PaperClipOutlined } from '@ant-design/icons'
import type { QueryKey } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '@/lib/format'
import styles from './files.module.css'
import { type Send, type Upload, useUploads } from './useUploads'

const MOST_BYTES = 10 * 1024 ** 2
const MOST_FILES = 20
/** By type, not by ending: a phone offers its camera then. */
const TAKEN = 'application/pdf,image/jpeg,image/png'

type Props = {
  send: Send
  /** What shows the files. */
  queryKey: QueryKey
  /** What goes with the next file. */
  children?: ReactNode
}

export function FileUpload({ send, queryKey, children }: Props) {
  const { t } = useTranslation('files')
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const [over, setOver] = useState(false)
  const { list, add, again, drop } = useUploads(queryKey)
  const take = (files: FileList | null | undefined) => files && add([...files], send)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData?.files.length) latest.current(event.clipboardData.files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by key
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <Flex gap={12} wrap align="center">
        <Button
          icon={<PaperClipOutlined />}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {t('add')}
        </Button>
        <span className={styles.muted}>{t('drop')}</span>
        {children}
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TAKEN}
        data-testid="files"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <p id={hint} className={styles.words}>
        <strong>{t('classified')}</strong>
        <span className={styles.muted}>
          {' '}
          {t('limit', { size: formatBytes(MOST_BYTES), most: MOST_FILES })}
        </span>
      </p>
      {list.map((upload) => (
        <Going
          key={upload.key}
          upload={upload}
          onAgain={() => again(upload)}
          onDrop={() => drop(upload.key)}
        />
      ))}
    </div>
  )
}

type GoingProps = { upload: Upload; onAgain: () => void; onDrop: () => void }

function Going({ upload, onAgain, onDrop }: GoingProps) {
  const { t } = useTranslation('files')
  if (upload.state !== 'failed') {
    return (
      <p role="status" className={styles.words}>
        <LoadingOutlined aria-hidden /> {upload.file.name} · {t(upload.state)}{' '}
        <progress value={upload.sent} aria-label={upload.file.name} />
      </p>
    )
  }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${upload.file.name} · ${t('failed')}`}
      description={upload.why}
      action={
        <Flex gap={8}>
          <Button size="small" onClick={onAgain}>
            {t('again')}
          </Button>
          <Button size="small" type="text" onClick={onDrop}>
            {t('dismiss')}
          </Button>
        </Flex>
      }
    />
  )
}
