/** Where an activity stands, as a word with a colour. */
import { useTranslation } from 'react-i18next'
import type { ActivityState } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES: Record<ActivityState, Tone> = {
  planned: 'neutral',
  published: 'info',
  recorded: 'warning',
  inspected: 'warning',
  closed: 'success',
  cancelled: 'error',
}

export function ActivityTag({ state }: { state: ActivityState }) {
  const { t } = useTranslation('activities')
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
}
