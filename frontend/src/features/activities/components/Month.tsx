/** A month of activities: a grid on a wide screen, the days that have any on a phone. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatMonth, isoDay } from '@/lib/time'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { monthQuery } from '../queries'
import { clockOf } from '../when'
import styles from './activities.module.css'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const ISO = 'YYYY-MM-DD'
type Props = { month: string; org: string | undefined; onMonth: (first: string) => void }

function Day({ day, lines }: { day: string; lines: ActivityLine[] }) {
  const today = day === isoDay(new Date())
  const own = [styles.day, today && styles.today, lines.length === 0 && styles.empty]
  return (
    <li className={own.filter(Boolean).join(' ')}>
      <time dateTime={day}>{Number(day.slice(-2))}</time>
      {lines.map((line) => (
        <HrefLink
          key={line.id}
          className={`${styles.entry} ${line.state === 'cancelled' ? styles.off : ''}`}
          href={`/service/activities/${line.id}`}
        >
          {clockOf(line.begins_at)} {line.title}
        </HrefLink>
      ))}
    </li>
  )
}

export function Month({ month, org, onMonth }: Props) {
  const { t } = useTranslation(['activities', 'codes'])
  const language = useLanguage()
  const first = dayjs(month).startOf('month')
  const last = first.endOf('month')
  const query = useQuery(monthQuery(first.format(ISO), last.format(ISO), org))
  const lines = query.data ?? []
  const blanks = (first.day() + 6) % 7
  const days = Array.from({ length: last.date() }, (_, n) => first.add(n, 'day').format(ISO))
  const go = (by: number) => onMonth(first.add(by, 'month').format(ISO))
  return (
    <section aria-label={t('view.month')}>
      <div className={styles.bar}>
        <Button onClick={() => go(-1)}>{t('month.earlier')}</Button>
        <h2>{formatMonth(first.format('YYYY-MM'), language)}</h2>
        <Button onClick={() => go(1)}>{t('month.later')}</Button>
      </div>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && lines.length === 0 && <EmptyState title={t('month.none')} />}
      <ol className={styles.month}>
        {DAYS.map((day) => (
          <li key={day} className={styles.head} aria-hidden>
            {t(`codes:weekday.${day}`)}
          </li>
        ))}
        {DAYS.slice(0, blanks).map((day) => (
          <li key={`before-${day}`} className={`${styles.day} ${styles.blank}`} aria-hidden />
        ))}
        {days.map((day) => (
          <Day key={day} day={day} lines={lines.filter((line) => isoDay(line.begins_at) === day)} />
        ))}
      </ol>
    </section>
  )
}
