/** 我的岗位: my next shifts, those that wait for somebody, posts I may claim: two taps each. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MyShiftOut } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { MyPostCard } from '../components/MyPostCard'
import { MyShiftCard } from '../components/MyShiftCard'
import { mineQuery } from '../queries'

const ended = (one: MyShiftOut) => new Date(one.ends_at) <= new Date()
const isOpen = (one: MyShiftOut) =>
  !ended(one) || ['published', 'coming', 'swap_requested'].includes(one.state)

export function MyPostsPage() {
  const { t } = useTranslation('service-posts')
  const query = useQuery(mineQuery)
  if (query.isPending) return <PageSkeleton />
  const { shifts = [], offered = [], posts = [], checked_in = true } = query.data ?? {}
  const next = shifts.filter(isOpen)
  const past = shifts.filter((one) => !isOpen(one)).reverse()
  const none = query.data && !checked_in
  return (
    <div className={styles.stack}>
      <PageHeader title={t('my.title')} crumbs={[]} />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {none && <EmptyState title={t('my.notCheckedIn')} />}
      <h2>{t('my.next')}</h2>
      {query.data && next.length === 0 && <EmptyState title={t('my.none')} />}
      {next.map((one) => (
        <MyShiftCard key={one.id} one={one} />
      ))}
      {offered.length > 0 && <h2>{t('my.offered')}</h2>}
      {offered.map((one) => (
        <MyShiftCard key={one.id} one={one} />
      ))}
      {posts.length > 0 && <h2>{t('my.posts')}</h2>}
      {posts.map((one) => (
        <MyPostCard key={one.id} one={one} />
      ))}
      {past.length > 0 && <h2>{t('my.past')}</h2>}
      {past.map((one) => (
        <MyShiftCard key={one.id} one={one} />
      ))}
    </div>
  )
}
