/** When in the week: morning, afternoon, evening of each day; a form field of `sat-am` codes. */
import { useTranslation } from 'react-i18next'
import { Chips } from './Chips'
import styles from './Chips.module.css'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const PERIODS = ['am', 'pm', 'evening'] as const

type Props = { value?: string[]; onChange?: (value: string[]) => void }

export function WeekTimes({ value = [], onChange }: Props) {
  const { t } = useTranslation('codes')
  const put = (day: string, next: string[]) =>
    onChange?.([...value.filter((time) => !time.startsWith(`${day}-`)), ...next])
  return (
    <div className={styles.days}>
      {DAYS.map((day) => (
        <div key={day} className={styles.day}>
          <span className={styles.dayName} aria-hidden>
            {t(`weekday.${day}`)}
          </span>
          <Chips
            even
            label={t(`weekday.${day}`)}
            chips={PERIODS.map((period) => ({
              value: `${day}-${period}`,
              label: t(`period.${period}`),
              spoken: t(`time.${day}-${period}`),
            }))}
            value={value.filter((time) => time.startsWith(`${day}-`))}
            onChange={(next) => put(day, next)}
          />
        </div>
      ))}
    </div>
  )
}
