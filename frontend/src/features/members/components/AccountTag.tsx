/** Where a member's own account stands: in words, colour and icon. */
import { useTranslation } from 'react-i18next'
import { StateTag } from '@/ui/StateTag'
import type { AccountState } from '../accountQueries'

const TONES = { none: 'neutral', waiting: 'warning', in_use: 'success', closed: 'neutral' } as const

const known = (state: string): state is AccountState => state in TONES

export function AccountTag({ state }: { state: string | null }) {
  const { t } = useTranslation('members')
  const shown = state ?? 'none'
  if (!known(shown)) return <>{shown}</>
  return <StateTag tone={TONES[shown]}>{t(`account.state.${shown}`)}</StateTag>
}
