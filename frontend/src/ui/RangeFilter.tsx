/** A filter by days, from and to; either may be left open. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  from: string | undefined
  to: string | undefined
  width: string | number | undefined
  onRange: (from: string | undefined, to: string | undefined) => void
}

const ISO = 'YYYY-MM-DD'
const dayOf = (day: string | undefined) => (day ? dayjs(day) : null)

export function RangeFilter({ label, from, to, width, onRange }: Props) {
  const { t } = useTranslation()
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowEmpty={[true, true]}
      placeholder={[`${label} ${t('filter.from')}`, t('filter.to')]}
      value={[dayOf(from), dayOf(to)]}
      onChange={(range) => onRange(range?.[0]?.format(ISO), range?.[1]?.format(ISO))}
      style={{ width }}
    />
  )
}
