/** The state of a check-in in a word, a colour and an icon. */
import { useTranslation } from 'react-i18next'
import type { CheckInState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../states'

export function CheckInTag({ state }: { state: CheckInState }) {
  const { t } = useTranslation('codes')
  return <StateTag tone={STATE_TONES[state]}>{t(`checkInState.${state}`)}</StateTag>
}
