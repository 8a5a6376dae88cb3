/** How far a member's check-in is, in the list's words. */
import { useTranslation } from 'react-i18next'
import { StateTag, type Tone } from '@/ui/StateTag'

const TONES = {
  enrolled: 'info',
  certificate_issued: 'info',
  overdue: 'error',
  checked_in: 'success',
  assigned: 'success',
  ended: 'neutral',
  voided: 'neutral',
} as const satisfies Record<string, Tone>

const isKnown = (state: string): state is keyof typeof TONES => state in TONES

export function CheckInTag({ state }: { state: string | null }) {
  const { t } = useTranslation(['members', 'codes'])
  if (state === null || !isKnown(state)) return <span>{t('checkIn.none')}</span>
  return <StateTag tone={TONES[state]}>{t(`codes:checkInState.${state}`)}</StateTag>
}
