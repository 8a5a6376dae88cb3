/** One list of transfers: its dry run, how far it is, its rows, and the steps of all together. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { HrefLink } from '@/ui/HrefLink'
import { PageHeader } from '@/ui/PageHeader'
import { PageSkeleton } from '@/ui/PageSkeleton'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { BatchActions } from './BatchActions'
import { BatchRows } from './BatchRows'
import { BatchStatus } from './BatchStatus'
import { BatchTag } from './BatchTag'
import { BatchTogether } from './BatchTogether'
import { batchQuery } from './queries'

const route = getRouteApi('/app/transfers/batches/$id')

export function BatchPage() {
  const { t } = useTranslation(['transfer-batches', 'transfers'])
  const language = useLanguage()
  const { id } = route.useParams()
  const { outcome } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(batchQuery(id))
  if (found.error && !found.data) {
    return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
  }
  if (!found.data) return <PageSkeleton />
  const batch = found.data
  const begun = batch.started > 0
  const settled = batch.state !== 'running' && batch.state !== 'discarded'
  return (
    <>
      <PageHeader
        title={batch.file_name || t('unnamed')}
        tags={<BatchTag state={batch.state} />}
        subtitle={t('line', {
          org: batch.org.name,
          by: batch.sent_by,
          at: formatDateTime(batch.created_at, language),
        })}
        crumbs={[
          { label: t('transfers:title'), href: '/transfers' },
          { label: t('title'), href: '/transfers/batches' },
        ]}
        actions={<BatchActions batch={batch} />}
      />
      <Card size="small">
        <BatchStatus batch={batch} />
        {begun && (
          <p style={{ marginBottom: 0 }}>
            <HrefLink href={`/transfers?batch=${id}`}>{t('toRegister')}</HrefLink>
          </p>
        )}
      </Card>
      {begun && batch.state !== 'running' && <BatchTogether id={id} />}
      {batch.mine && settled && (
        <BatchRows
          batch={batch}
          outcome={outcome}
          onOutcome={(next) => void navigate({ search: { outcome: next }, replace: true })}
        />
      )}
    </>
  )
}
