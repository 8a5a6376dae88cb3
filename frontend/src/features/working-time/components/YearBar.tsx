/** Which year, and whose days. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/media'
import { OrgPicker } from '@/ui/OrgPicker'
import { FIRST_YEAR, LAST_YEAR, monthId, monthOf, today } from '../calendar'
import { chosenOf, NATIONAL, OFFICES, type Office } from '../useOrg'
import styles from './calendar.module.css'

type Props = {
  year: number
  office: Office
  onYear: (year: number) => void
  onOrg: (org: string) => void
}

const EARLIEST_NOTICE = 2007

function yearsAround(year: number): number[] {
  const last = Number(today().slice(0, 4)) + 2
  const years = Array.from({ length: last - EARLIEST_NOTICE + 1 }, (_, at) => last - at)
  return years.includes(year) ? years : [...years, year].sort((a, b) => b - a)
}

export function YearBar({ year, office, onYear, onOrg }: Props) {
  const { t } = useTranslation('working-time')
  const phone = usePhone()
  const now = today()
  return (
    <div className={styles.bar} data-screen-only>
      <Space.Compact>
        <Button
          aria-label={t('year.before')}
          icon={<LeftOutlined />}
          disabled={year <= FIRST_YEAR}
          onClick={() => onYear(year - 1)}
        />
        <Select
          aria-label={t('year.label')}
          value={year}
          onChange={onYear}
          options={yearsAround(year).map((value) => ({
            value,
            label: t('year.name', { year: value }),
          }))}
          style={{ width: '7em' }}
        />
        <Button
          aria-label={t('year.after')}
          icon={<RightOutlined />}
          disabled={year >= LAST_YEAR}
          onClick={() => onYear(year + 1)}
        />
      </Space.Compact>
      {phone && year === Number(now.slice(0, 4)) && (
        <Button onClick={() => document.getElementById(monthId(monthOf(now)))?.scrollIntoView()}>
          {t('year.thisMonth')}
        </Button>
      )}
      <OrgPicker
        label={t('org.label')}
        placeholder={t('org.national')}
        kinds={OFFICES}
        value={office.id ?? null}
        chosen={chosenOf(office)}
        onChange={(id) => onOrg(id ?? NATIONAL)}
        allowClear
        width="min(24em, 100%)"
      />
    </div>
  )
}
