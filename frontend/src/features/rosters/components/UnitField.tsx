/** Which unit: named if there is no choice, a list of one's own, or a search for departments. */
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Me } from '@/api'
import { OrgPicker } from '@/ui/OrgPicker'
import { SENDERS, unitsOf } from './useUnit'

type Props = {
  me: Me
  kinds?: typeof SENDERS
  value: string | undefined
  onChange: (unit: string | undefined) => void
}

export function UnitField({ me, kinds = SENDERS, value, onChange }: Props) {
  const { t } = useTranslation('rosters')
  const units = unitsOf(me, kinds)
  const [only] = units
  if (only && units.length === 1) {
    return (
      <p style={{ margin: '0 0 12px' }}>
        {t('unit.label')}
        {t('unit.colon')}
        <strong>{only.name}</strong>
      </p>
    )
  }
  return (
    <Form.Item label={t('unit.label')} style={{ maxWidth: '36em', marginBottom: 12 }}>
      {units.length > 1 ? (
        <Select
          aria-label={t('unit.label')}
          placeholder={t('unit.choose')}
          value={value ?? null}
          onChange={(unit: string | null) => onChange(unit ?? undefined)}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      ) : (
        <OrgPicker
          label={t('unit.label')}
          placeholder={t('unit.choose')}
          kinds={kinds}
          under={me.grants[0]?.org.id}
          value={value}
          onChange={onChange}
        />
      )}
    </Form.Item>
  )
}
