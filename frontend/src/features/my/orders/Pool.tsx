/** What I may take: what suits me first, with the reason in words; nobody has to (SP-09, VOL-03). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '../components/my.module.css'
import { PoolCard } from './PoolCard'
import { poolQuery } from './queries'

function Nowhere() {
  const { t } = useTranslation('my-orders')
  return (
    <div className={styles.panel}>
      <EmptyState title={t('pool.nowhere')} hint={t('pool.nowhereHint')} />
      <HrefLink href="/my" className={styles.action}>
        {t('pool.toCheckIn')}
      </HrefLink>
    </div>
  )
}

export function Pool({ onTaken }: { onTaken: () => void }) {
  const { t } = useTranslation('my-orders')
  const query = useInfiniteQuery(poolQuery)
  const [first] = query.data?.pages ?? []
  if (!first) {
    return query.error ? (
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton active title={false} />
    )
  }
  if (!first.community) return <Nowhere />
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  const lines = [...found.filter((one) => one.asked), ...found.filter((one) => !one.asked)]
  return (
    <div className={styles.stack}>
      <p className={styles.hello}>{t('pool.lead', { community: first.community.name })}</p>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {lines.length === 0 && (
        <div className={styles.panel}>
          <EmptyState title={t('pool.empty')} hint={t('pool.emptyHint')} />
        </div>
      )}
      {lines.map((line) => (
        <PoolCard
          key={line.id}
          line={line}
          fields={first.fields}
          times={first.times}
          onTaken={onTaken}
        />
      ))}
      {query.hasNextPage && (
        <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('pool.more')}
        </Button>
      )}
    </div>
  )
}
