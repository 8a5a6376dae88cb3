/** 能够提供服务的时间: days down, parts of the day across. */
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { codesOf } from '@/i18n/codes'
import styles from './members.module.css'

const DAYS = codesOf('weekday')
const PERIODS = codesOf('period')

type Props = { id?: string; label: string; value?: string[]; onChange?: (value: string[]) => void }

export function AvailabilityGrid({ id, label, value = [], onChange }: Props) {
  const { t } = useTranslation('codes')
  const toggle = (time: string, on: boolean) =>
    onChange?.(on ? [...value, time] : value.filter((known) => known !== time))
  return (
    <table id={id} className={styles.grid} aria-label={label}>
      <thead>
        <tr>
          <td />
          {PERIODS.map((period) => (
            <th key={period} scope="col">
              {t(`period.${period}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day) => (
          <tr key={day}>
            <th scope="row">{t(`weekday.${day}`)}</th>
            {PERIODS.map((period) => (
              <td key={period}>
                <Checkbox
                  aria-label={t(`time.${day}-${period}`)}
                  checked={value.includes(`${day}-${period}`)}
                  onChange={(event) => toggle(`${day}-${period}`, event.target.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
