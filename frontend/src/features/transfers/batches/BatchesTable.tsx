/** The lists that were sent, and those of which members are coming, the latest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TransferBatchOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { BatchTag } from './BatchTag'
import { batchesQuery } from './queries'

export function BatchesTable() {
  const { t } = useTranslation('transfer-batches')
  const language = useLanguage()
  const query = useInfiniteQuery(batchesQuery())
  const columns: DataColumn<TransferBatchOut>[] = [
    { key: 'file', title: t('list.file'), render: (row) => row.file_name || t('unnamed') },
    {
      key: 'state',
      title: t('list.state'),
      phone: 'corner',
      render: (row) => <BatchTag state={row.state} />,
    },
    { key: 'org', title: t('list.org'), render: (row) => row.org.name },
    { key: 'count', title: t('list.count'), render: (row) => t('list.counts', { ...row }) },
    { key: 'by', title: t('list.by'), render: (row) => row.sent_by },
    {
      key: 'at',
      title: t('list.at'),
      phone: 'named',
      render: (row) => formatDateTime(row.created_at, language),
    },
  ]
  return (
    <DataTable
      id="transfer-batches"
      label={t('list.title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      href={(row) => `/transfers/batches/${row.id}`}
      empty={<EmptyState title={t('list.empty')} hint={t('list.emptyHint')} />}
    />
  )
}
