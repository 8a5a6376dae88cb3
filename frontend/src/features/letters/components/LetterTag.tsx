/** Where a letter stands. */
import { useTranslation } from 'react-i18next'
import type { LetterState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<LetterState, Tone> = {
  drafted: 'warning',
  reviewed: 'info',
  issued: 'info',
  received: 'success',
}

export function LetterTag({ state }: { state: LetterState }) {
  const { t } = useTranslation('letters')
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
