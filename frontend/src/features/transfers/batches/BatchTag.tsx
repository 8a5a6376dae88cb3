/** The state of a batch in a word, a colour and an icon. */
import { useTranslation } from 'react-i18next'
import type { BatchState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<BatchState, Tone> = {
  planned: 'warning',
  running: 'info',
  stopped: 'warning',
  done: 'success',
  discarded: 'neutral',
}

export function BatchTag({ state }: { state: BatchState }) {
  const { t } = useTranslation('transfer-batches')
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
