/** Where a claim stands; of one that became a transfer, where that stands. */
import { useTranslation } from 'react-i18next'
import type { ClaimState, TransferClaimOut } from '@/api/gen'
import { StateTag, type Tone } from '@/ui/StateTag'
import { STATE_TONES } from '../kinds'

const TONES: Record<ClaimState, Tone> = {
  waiting: 'info',
  claimed: 'success',
  declined: 'warning',
  told: 'success',
  withdrawn: 'neutral',
}

type Props = { claim: Pick<TransferClaimOut, 'state' | 'stands' | 'late' | 'to_tell'> }

export function ClaimTag({ claim }: Props) {
  const { t } = useTranslation(['transfer-claims', 'transfers'])
  return (
    <span>
      <StateTag tone={TONES[claim.state]}>{t(`state.${claim.state}`)}</StateTag>
      {claim.stands && (
        <StateTag tone={STATE_TONES[claim.stands]}>{t(`transfers:state.${claim.stands}`)}</StateTag>
      )}
      {claim.late && <StateTag tone="error">{t('late')}</StateTag>}
      {claim.to_tell && <StateTag tone="warning">{t('toTell')}</StateTag>}
    </span>
  )
}
