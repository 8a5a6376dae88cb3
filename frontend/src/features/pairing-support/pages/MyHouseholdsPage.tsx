/** 我的帮扶户: the households that I support, by their codes (VOL-05). */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { MyHousehold } from '../components/MyHousehold'
import { mineQuery } from '../queries'

export function MyHouseholdsPage() {
  const { t } = useTranslation(['pairing', 'shell'])
  const query = useQuery(mineQuery)
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-households')}
        crumbs={[{ label: t('shell:member.services'), href: '/my/services' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <PageSkeleton />}
      {query.data?.length === 0 && <EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />}
      {query.data?.map((pair) => (
        <MyHousehold key={`${pair.id} ${pair.since}`} pair={pair} />
      ))}
    </div>
  )
}
