/** 我的活动: what is open to me, signed up for in two taps; what I signed up for; my calendar. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { CalendarPanel } from '../components/CalendarPanel'
import { MyActivityCard } from '../components/MyActivityCard'
import { MyServiceDays } from '../components/MyServiceDays'
import { mineQuery } from '../queries'

export function MyActivitiesPage() {
  const { t } = useTranslation('activities')
  const query = useQuery(mineQuery)
  if (query.isPending) return <PageSkeleton />
  const { ahead = [], mine = [], days = [] } = query.data ?? {}
  return (
    <div className={styles.stack}>
      <PageHeader title={t('my.title')} crumbs={[]} />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <HrefLink href="/my/activities/attend">
        <Button type="primary" size="large" block tabIndex={-1}>
          {t('my.attend')}
        </Button>
      </HrefLink>
      <h2>{t('my.ahead')}</h2>
      {query.data && ahead.length === 0 && <EmptyState title={t('my.none')} />}
      {ahead.map((one) => (
        <MyActivityCard key={one.id} one={one} />
      ))}
      <h2>{t('my.mine')}</h2>
      {query.data && mine.length === 0 && <EmptyState title={t('my.noneMine')} />}
      {mine.map((one) => (
        <MyActivityCard key={one.id} one={one} />
      ))}
      <MyServiceDays days={days} />
      <CalendarPanel />
    </div>
  )
}
