/** Frozen analysis reports, the latest first. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { StateTag } from '@/ui/StateTag'
import { reportsQuery } from '../queries'

export function ReportsPage() {
  const { t } = useTranslation(['analysis', 'shell'])
  const language = useLanguage()
  const query = useInfiniteQuery(reportsQuery)
  const columns: DataColumn<ReportLine>[] = [
    { key: 'number', title: t('column.number'), render: (row) => row.number },
    { key: 'centre', title: t('column.centre'), render: (row) => row.centre_name },
    {
      key: 'period',
      title: t('period.label'),
      render: (row) => t('rows.days', { from: row.since, to: row.until }),
    },
    {
      key: 'frozen',
      title: t('report.frozenAt'),
      phone: 'named',
      render: (row) => `${formatShortDate(row.frozen_at, language)} ${row.frozen_by_name}`,
    },
    {
      key: 'sent',
      title: t('report.sent'),
      phone: 'corner',
      render: (row) =>
        row.sent_at ? (
          <StateTag tone="success">
            {t('report.sentTo', { to: row.to_name, at: formatShortDate(row.sent_at, language) })}
          </StateTag>
        ) : (
          <StateTag tone="warning">{t('report.unsent')}</StateTag>
        ),
    },
  ]
  return (
    <>
      <PageHeader
        title={t('shell:page.ticket-reports')}
        subtitle={t('report.hint')}
        crumbs={[{ label: t('shell:page.analysis'), href: '/statistics/tickets' }]}
      />
      <DataTable
        id="ticket-reports"
        label={t('shell:page.ticket-reports')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        href={(row) => `/statistics/ticket-reports/${row.id}`}
        filtered={false}
        empty={<EmptyState title={t('report.empty')} hint={t('report.emptyHint')} />}
      />
    </>
  )
}
