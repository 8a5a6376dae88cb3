/** This year and those before. */
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'

const SHOWN = 6
type Props = { value: number; onChange: (year: number) => void }

export function YearChoice({ value, onChange }: Props) {
  const { t } = useTranslation('service-files')
  const latest = Math.max(new Date().getFullYear(), value)
  const years = Array.from({ length: SHOWN }, (_, back) => latest - back)
  return (
    <Select
      aria-label={t('year')}
      value={value}
      onChange={onChange}
      style={{ minWidth: 110 }}
      options={years.map((year) => ({ value: year, label: t('ofYear', { year }) }))}
    />
  )
}
