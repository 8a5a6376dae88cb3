/** The state of what one side told the other. */
import { useTranslation } from 'react-i18next'
import type { OfferState, UnitServiceState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<OfferState | UnitServiceState, Tone> = {
  told: 'warning',
  open: 'warning',
  matched: 'info',
  confirmed: 'success',
  done: 'success',
  refused: 'neutral',
  declined: 'neutral',
  withdrawn: 'neutral',
}

export function ToldTag({ state }: { state: OfferState | UnitServiceState }) {
  const { t } = useTranslation('co-building')
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
