/** The year of the slips: this one and those before. */
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

const SHOWN = 6

export function YearChoice({ value, onChange }: { value: number; onChange: (y: number) => void }) {
  const { t } = useTranslation('feedback')
  const latest = Math.max(new Date().getFullYear(), value)
  const years = Array.from({ length: SHOWN }, (_, back) => latest - back)
  return (
    <Select
      aria-label={t('field.year')}
      value={value}
      onChange={onChange}
      options={years.map((year) => ({ value: year, label: t('year', { year }) }))}
    />
  )
}
