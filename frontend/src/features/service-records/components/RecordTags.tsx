/** Where an entry comes from, what is remarkable about it, and how far it is: words, not colours. */
import { useTranslation } from 'react-i18next'
import type { RecordLine } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'
import styles from './records.module.css'

type Shown = Pick<
  RecordLine,
  'source' | 'flags' | 'state' | 'proof' | 'reverses_id' | 'reversed_at'
>

const TONES: Record<RecordLine['state'], Tone> = {
  declared: 'info',
  confirmed: 'success',
  refused: 'error',
}

export function StandTag({ line }: { line: Shown }) {
  const { t } = useTranslation('service-records')
  if (line.reverses_id) return <StateTag tone="neutral">{t('state.reversal')}</StateTag>
  if (line.reversed_at) return <StateTag tone="neutral">{t('state.reversed')}</StateTag>
  return <StateTag tone={TONES[line.state]}>{t(`state.${line.state}`)}</StateTag>
}

export function SourceTags({ line }: { line: Shown }) {
  const { t } = useTranslation('service-records')
  return (
    <span className={styles.tags}>
      <StateTag tone={line.source === 'bulk' ? 'warning' : 'neutral'}>
        {t(`source.${line.source}`)}
      </StateTag>
      {line.flags.map((flag) => (
        <StateTag key={flag} tone="warning">
          {t(`flag.${flag}`)}
        </StateTag>
      ))}
    </span>
  )
}
