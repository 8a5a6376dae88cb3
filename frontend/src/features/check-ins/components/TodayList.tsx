/** Who has been registered today at the desks in reach. */
import { useQuery } from '@tanstack/react-query'
import { Card, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { todayQuery } from '../queries'
import { CheckInTag } from './CheckInTag'
import styles from './checkIns.module.css'

export function TodayList() {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const today = useQuery(todayQuery())
  const lines = today.data ?? []
  return (
    <Card
      size="small"
      title={t('desk.today', { count: lines.length })}
      extra={<span className={styles.muted}>{formatShortDate(new Date(), language)}</span>}
    >
      <ProblemAlert error={today.error} onRetry={() => void today.refetch()} />
      {today.isPending && <Skeleton active title={false} />}
      {today.data?.length === 0 && <p className={styles.muted}>{t('desk.todayEmpty')}</p>}
      {lines.length > 0 && (
        <ol className={styles.lines} aria-label={t('desk.todayLabel')}>
          {lines.map((line) => (
            <li key={line.id}>
              <span>
                <HrefLink href={`/check-ins/${line.id}`}>{line.name}</HrefLink>{' '}
                <span className={styles.muted}>{line.unit_name}</span>
              </span>
              <span>
                {line.team_name && <span className={styles.muted}>{line.team_name} </span>}
                <CheckInTag state={line.state} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
