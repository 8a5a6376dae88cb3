/** The state of a ticket in a word, a colour and an icon. */
import { useTranslation } from 'react-i18next'
import type { TicketState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../states'

export function TicketTag({ state }: { state: TicketState }) {
  const { t } = useTranslation('tickets')
  return <StateTag tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateTag>
}
