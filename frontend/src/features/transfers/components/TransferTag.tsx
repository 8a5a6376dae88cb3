/** The state of a transfer in a word, a colour and an icon. */
import { useTranslation } from 'react-i18next'
import type { TransferState } from '@/api/gen'
import { StateTag } from '@/ui/StateTag'
import { STATE_TONES } from '../kinds'

export function TransferTag({ state }: { state: TransferState }) {
  const { t } = useTranslation('transfers')
  return <StateTag tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateTag>
}
