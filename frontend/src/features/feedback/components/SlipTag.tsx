/** Where a slip stands. */
import { useTranslation } from 'react-i18next'
import type { SlipState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<SlipState, Tone> = {
  pending: 'warning',
  appraised: 'info',
  sent: 'info',
  received: 'success',
  consulted: 'success',
}

export function SlipTag({ state }: { state: SlipState }) {
  const { t } = useTranslation('feedback')
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
