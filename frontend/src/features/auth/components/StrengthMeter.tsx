/** How good the new password is, in words. */
import { useTranslation } from 'react-i18next'
import { StateTag, type Tone } from '@/ui/StateTag'
import { type Strength, strengthOf } from '../strength'

const TONES: Record<Strength, Tone> = { weak: 'error', fair: 'warning', good: 'success' }

export function StrengthMeter({ password }: { password: string }) {
  const { t } = useTranslation('accounts')
  const strength = password === '' ? null : strengthOf(password)
  return (
    <output aria-label={t('strength.label')} style={{ display: 'block', marginTop: 4 }}>
      {strength && <StateTag tone={TONES[strength]}>{t(`strength.${strength}`)}</StateTag>}
    </output>
  )
}
