/** The sample of one paper: sent at once, named by the draft, replaced or taken out of it. */
import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/api'
import type { PaperSample } from '@/api/gen'
import { formatBytes } from '@/lib/format'
import { MOST_SAMPLE_BYTES, SAMPLE_KINDS, sendSample } from '../sampleQueries'
import styles from './items.module.css'
import { SampleButton } from './SampleButton'

type Props = {
  item: string | undefined
  row: number
  value?: PaperSample | null
  onChange?: (sample: PaperSample | null) => void
}

export function SampleField({ item, row, value, onChange }: Props) {
  const { t } = useTranslation('service-items')
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (file: File) => sendSample(item ?? '', file),
    meta: { errors: 'inline' },
    onSuccess: (sample) => onChange?.(sample),
  })
  if (!item) return <span className={styles.muted}>{t('papers.sampleLater')}</span>
  const label = (column: string) => t('papers.cell', { row, column })
  return (
    <span className={styles.sampleField}>
      {value && (
        <SampleButton item={item} sample={value}>
          {value.name}
        </SampleButton>
      )}
      <Button
        size="small"
        icon={<PaperClipOutlined />}
        loading={send.isPending}
        aria-label={label(t(value ? 'papers.sampleReplace' : 'papers.sampleAdd'))}
        title={t('papers.sampleLimit', { size: formatBytes(MOST_SAMPLE_BYTES) })}
        onClick={() => input.current?.click()}
      >
        {t(value ? 'papers.sampleReplace' : 'papers.sampleAdd')}
      </Button>
      {value && (
        <Button
          size="small"
          type="text"
          aria-label={label(t('papers.sampleRemove'))}
          onClick={() => onChange?.(null)}
        >
          {t('papers.sampleRemove')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        style={{ display: 'none' }} // forms of the component library show what is hidden
        accept={SAMPLE_KINDS}
        data-testid={`sample-${row}`}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      {send.error && (
        <span role="alert" className={styles.fault}>
          {problemText(send.error)}
        </span>
      )}
    </span>
  )
}
