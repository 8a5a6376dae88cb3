/** How good the new password is, in words. */
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { StateTag, type Tone } from '@/ui/StateTag'
import { type Strength, strengthOf } from '../strength'

const TONES: Record<Strength, Tone> = { weak: 'error', fair: 'warning', good: 'success' }

/** Watches the field itself, so that the form around it need not render at each key. */
export function StrengthMeter({ field }: { field: string }) {
  const { t } = useTranslation('accounts')
  const form = Form.useFormInstance()
  const password: string | undefined = Form.useWatch(field, form)
  const strength = password ? strengthOf(password) : null
  return (
    <output aria-label={t('strength.label')} style={{ display: 'block', marginTop: 4 }}>
      {strength && <StateTag tone={TONES[strength]}>{t(`strength.${strength}`)}</StateTag>}
    </output>
  )
}
