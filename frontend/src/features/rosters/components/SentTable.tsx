/** The rosters that were sent, the latest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RosterOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatDateTime } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { StateTag } from '@/ui/StateTag'
import { rostersQuery } from '../queries'
import { CountTags } from './CountTags'
import { STATE_TONES } from './stateTones'

export function SentTable() {
  const { t } = useTranslation('rosters')
  const language = useLanguage()
  const query = useInfiniteQuery(rostersQuery())
  const columns: DataColumn<RosterOut>[] = [
    { key: 'file', title: t('sent.file'), render: (row) => row.file_name },
    {
      key: 'state',
      title: t('sent.state'),
      phone: 'corner',
      render: (row) => <StateTag tone={STATE_TONES[row.state]}>{t(`state.${row.state}`)}</StateTag>,
    },
    { key: 'counts', title: t('sent.counts'), render: (row) => <CountTags roster={row} /> },
    { key: 'unit', title: t('unit.label'), render: (row) => row.unit.name },
    { key: 'by', title: t('sent.by'), render: (row) => row.sent_by },
    {
      key: 'at',
      title: t('sent.at'),
      phone: 'named',
      render: (row) => formatDateTime(row.created_at, language),
    },
  ]
  return (
    <DataTable
      id="rosters"
      label={t('sent.title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      href={(row) => `/rosters/${row.id}`}
      empty={<EmptyState title={t('sent.empty')} hint={t('sent.emptyHint')} />}
    />
  )
}
