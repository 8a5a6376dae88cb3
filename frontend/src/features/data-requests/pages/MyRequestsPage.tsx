/** 我的申请: what I asked about my data, and the way to ask anew. */
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type DataRequestOut, withdrawMyDataRequest } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { WithdrawButton } from '@/ui/WithdrawButton'
import { MyRequest } from '../components/MyRequest'
import { MINE, myRequestsQuery } from '../queries'

function Withdraw({ request }: { request: DataRequestOut }) {
  const { t } = useTranslation('data-requests')
  return (
    <WithdrawButton
      list={MINE}
      withdraw={(headers) => withdrawMyDataRequest({ path: { request_id: request.id }, headers })}
      words={{ act: t('action.withdraw'), ask: t('withdrawAsk'), done: t('done.withdraw') }}
    />
  )
}

export function MyRequestsPage() {
  const { t } = useTranslation(['data-requests', 'shell'])
  const query = useQuery(myRequestsQuery)
  if (query.isPending) return <PageSkeleton />
  const mine = query.data ?? []
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('shell:page.my-data-requests')}
        crumbs={[{ label: t('shell:member.account'), href: '/my/me' }]}
      />
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <section className={styles.panel}>
        <p>{t('lead')}</p>
        <HrefLink href="/my/data-requests/new">
          <Button type="primary" size="large" tabIndex={-1}>
            {t('new')}
          </Button>
        </HrefLink>
      </section>
      {!query.error && mine.length === 0 && <EmptyState title={t('none')} />}
      {mine.map((request) => (
        <MyRequest key={request.id} request={request}>
          {request.settled_at === null && <Withdraw request={request} />}
        </MyRequest>
      ))}
    </div>
  )
}
