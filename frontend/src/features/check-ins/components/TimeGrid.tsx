/** When a member has time: the days of the week by morning, afternoon and evening. */
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './checkIns.module.css'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const PERIODS = ['am', 'pm', 'evening'] as const

type Props = { label: string; value: string[]; onChange: (value: string[]) => void }

export function TimeGrid({ label, value, onChange }: Props) {
  const { t } = useTranslation('codes')
  const toggle = (time: string) =>
    onChange(value.includes(time) ? value.filter((known) => known !== time) : [...value, time])
  return (
    <div className={styles.scrolling}>
      <table className={styles.grid} aria-label={label}>
        <thead>
          <tr>
            <td />
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {t(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERIODS.map((period) => (
            <tr key={period}>
              <th scope="row">{t(`period.${period}`)}</th>
              {DAYS.map((day) => (
                <td key={day}>
                  <Checkbox
                    aria-label={t(`time.${day}-${period}`)}
                    checked={value.includes(`${day}-${period}`)}
                    onChange={() => toggle(`${day}-${period}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
