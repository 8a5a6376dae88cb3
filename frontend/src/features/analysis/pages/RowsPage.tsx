/** The tickets behind a figure; the look is recorded, and nothing of the clients is shown. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CountedTicket } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatShortDate } from '@/lib/time'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { useWorked } from '../components/useWorked'
import { pageHref } from '../figures'
import { daysOf } from '../periods'
import { rowsQuery } from '../queries'

const route = getRouteApi('/app/statistics/tickets/rows')

export function RowsPage() {
  const { t } = useTranslation(['analysis', 'shell'])
  const { label, ...search } = route.useSearch()
  const asked = { ...daysOf('quarter', new Date()), ...search }
  const query = useInfiniteQuery(rowsQuery(asked))
  const figure = asked.figure ?? 'total'
  const { under, from, to } = asked
  const columns = useColumns(figure === 'ratings')
  const title = [label, t(`figure.${figure}`)].filter(Boolean).join(' · ')
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t('rows.days', { from, to })}
        crumbs={[
          {
            label: t('shell:page.analysis'),
            href: pageHref({ ...(under && { under }), from, to }),
          },
        ]}
      />
      <DataTable
        id="counted-tickets"
        label={title}
        columns={columns}
        query={query}
        rowKey={(row) => `${row.id}${row.at}`}
        href={(row) => `/tickets/${row.id}`}
        filtered={false}
        empty={<EmptyState title={t('rows.empty')} hint={t('rows.emptyHint')} />}
      />
    </>
  )
}

function useColumns(rated: boolean): DataColumn<CountedTicket>[] {
  const { t } = useTranslation('analysis')
  const language = useLanguage()
  const words = useWorked()
  const day = (at: string | null) => formatShortDate(at, language)
  const kept = (row: CountedTicket) =>
    row.kept === null ? null : t(row.kept ? 'figure.kept' : 'figure.late')
  return [
    { key: 'number', title: t('column.number'), render: (row) => row.number },
    { key: 'item', title: t('column.item'), render: (row) => row.item_name },
    { key: 'department', title: t('column.department'), render: (row) => row.department_name },
    {
      key: 'state',
      title: t('column.state'),
      phone: 'corner',
      render: (row) => t(`state.${row.state as 'closed'}`, { defaultValue: row.state }),
    },
    {
      key: 'channel',
      title: t('column.channel'),
      render: (row) => t(`channel.${row.channel as 'visit'}`, { defaultValue: row.channel }),
    },
    { key: 'registered', title: t('column.registered'), render: (row) => day(row.registered_at) },
    { key: 'due', title: t('column.due'), render: (row) => day(row.due_at) },
    { key: 'net', title: t('column.net'), render: (row) => words(row.net_minutes) },
    rated
      ? { key: 'stars', title: t('column.stars'), render: (row) => row.stars }
      : { key: 'kept', title: t('column.kept'), render: kept },
  ]
}
