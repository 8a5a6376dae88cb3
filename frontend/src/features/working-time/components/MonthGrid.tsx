/** One month, Monday first. Marked days say what they are by a sign, to a pointer, to a key and
 * below the grid; arrows walk from day to day, so a month is one stop of the Tab key. */
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import {
  type Day,
  markOf,
  monthId,
  monthName,
  monthOf,
  numberOf,
  weekdayName,
  weeksOf,
} from '../calendar'
import { DayCell } from './DayCell'
import styles from './days.module.css'
import { RunList } from './RunList'

type Props = { days: readonly Day[]; today: string; workdays?: number; anchored?: boolean }

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function stepTo(key: string, from: number, length: number): number | undefined {
  if (key === 'Home') return 1
  if (key === 'End') return length
  const step = STEPS[key]
  return step && Math.min(length, Math.max(1, from + step))
}

export const MonthGrid = memo(function MonthGrid({ days, today, workdays, anchored }: Props) {
  const { t } = useTranslation('working-time')
  const language = useLanguage()
  const id = useId()
  const grid = useRef<HTMLTableElement>(null)
  const start = days.find((day) => day.day === today) ?? days.find(markOf) ?? days[0]
  const [reached, setReached] = useState<number>()
  const stop = reached ?? (start ? numberOf(start.day) : 1)
  const walk = (event: KeyboardEvent) => {
    const next = stepTo(event.key, stop, days.length)
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    setReached(next)
    grid.current?.querySelectorAll<HTMLElement>('[data-day]')[next - 1]?.focus()
  }
  const month = monthOf(days[0]?.day ?? '')
  return (
    <section
      className={styles.month}
      aria-labelledby={id}
      id={anchored ? monthId(month) : undefined}
    >
      <h3 id={id} className={styles.monthHead}>
        <span>{monthName(month, language)}</span>
        {workdays !== undefined && <small>{t('workdays', { count: workdays })}</small>}
      </h3>
      {/** biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA */}
      <table ref={grid} role="grid" aria-labelledby={id} className={styles.grid} onKeyDown={walk}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, at) => weekdayName(at, language)).map((name) => (
              <th key={name} scope="col" aria-label={name}>
                {language === 'zh-CN' ? name.slice(-1) : name.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find(Boolean)?.day}>
              {week.map((day, at) =>
                day ? (
                  <DayCell
                    key={day.day}
                    day={day}
                    today={day.day === today}
                    stop={numberOf(day.day) === stop}
                    onReach={setReached}
                  />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: places of a week stay
                  <td key={at} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <RunList days={days} />
    </section>
  )
})
