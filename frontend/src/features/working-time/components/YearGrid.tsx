/** Twelve months. */
import { useMemo } from 'react'
import { type Day, monthsOf, today } from '../calendar'
import styles from './calendar.module.css'
import { MonthGrid } from './MonthGrid'

type Props = { days: readonly Day[]; workdays?: readonly number[]; months?: readonly number[] }

/** `months`: only these, 1 is January. */
export function YearGrid({ days, workdays, months }: Props) {
  const all = useMemo(() => monthsOf(days), [days])
  const now = today()
  return (
    <div className={styles.year}>
      {all.map((month, at) =>
        month[0] && (!months || months.includes(at + 1)) ? (
          <MonthGrid
            key={month[0].day}
            days={month}
            today={now}
            workdays={workdays?.[at]}
            anchored={!months}
          />
        ) : null,
      )}
    </div>
  )
}
