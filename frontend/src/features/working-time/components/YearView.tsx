/** The year as it stands: provisional or not, its months, its sources. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '@/api'
import type { CalendarYearOut } from '@/api/gen'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from './calendar.module.css'
import { EntryList } from './EntryList'
import { Legend } from './Legend'
import { YearGrid } from './YearGrid'

type Props = { query: UseQueryResult<CalendarYearOut, Problem> }

export function YearView({ query }: Props) {
  const { t } = useTranslation('working-time')
  const { data, error, isPending, isPlaceholderData, refetch } = query
  const late = data?.announced && data.days.some((day) => !day.firm)
  return (
    <div className={styles.printed} aria-busy={isPlaceholderData}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active title={false} paragraph={{ rows: 12 }} />}
      {data && (
        <>
          {!data.announced && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 10 }}
              title={t('soft.year', { year: data.year })}
              description={t('soft.yearHint')}
            />
          )}
          {late && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 10 }}
              title={t('soft.december', { year: data.year, next: data.year + 1 })}
            />
          )}
          <div className={styles.top}>
            <p className={styles.total}>
              {t('year.name', { year: data.year })} <strong>{data.workdays}</strong>{' '}
              {t('year.workdays', { count: data.workdays })}
            </p>
            <Legend />
          </div>
          <YearGrid days={data.days} workdays={data.workdays_by_month} />
          <section className={styles.sheet} aria-label={t('entries.title')}>
            <h2>{t('entries.title')}</h2>
            <EntryList entries={data.notices} />
          </section>
        </>
      )}
    </div>
  )
}
