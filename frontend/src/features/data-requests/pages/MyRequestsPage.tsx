/** 我的申请: what I asked about my data, and the way to ask anew. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '@/api'
import { type DataRequestOut, withdrawMyDataRequest } from '@/api/gen'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { notify } from '@/ui/notify'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import styles from '@/ui/requests.module.css'
import { MyRequest } from '../components/MyRequest'
import { MINE, myRequestsQuery } from '../queries'

function Withdraw({ request }: { request: DataRequestOut }) {
  const { t } = useTranslation(['data-requests', 'shell'])
  const cache = useQueryClient()
  const { headers, renew } = useIdempotencyKey()
  const withdraw = useMutation({
    mutationFn: () => withdrawMyDataRequest({ path: { request_id: request.id }, headers }),
    onSuccess: () => {
      notify.done(t('done.withdraw'))
      return cache.invalidateQueries({ queryKey: MINE })
    },
    onSettled: renew,
  })
  const run = async () => {
    if (await notify.confirm(t('withdrawAsk'))) withdraw.mutate()
  }
  return (
    <Button loading={withdraw.isPending} onClick={() => void run()}>
      {t('action.withdraw')}
    </Button>
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
