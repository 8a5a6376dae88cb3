/** A year's confirmed entries: nothing of whom they were done for (SP-08). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/i18n'
import { formatSpan } from '@/lib/span'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { recordsQuery } from '../queries'

export function Records({ id, year }: { id: string; year: number }) {
  const { t } = useTranslation(['service-files', 'service-records', 'codes'])
  const language = useLanguage()
  return (
    <DataTable
      id="service-file-records"
      label={t('records')}
      query={useInfiniteQuery(recordsQuery(id, year))}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('noRecords')} />}
      columns={[
        { key: 'content', title: t('field.content'), render: (row) => row.content },
        {
          key: 'stand',
          title: t('field.proof'),
          phone: 'corner',
          render: (row) => {
            if (row.reverses_id) return t('service-records:state.reversal')
            if (row.reversed_at) return t('service-records:state.reversed')
            return row.proof ? t(`service-records:proof.${row.proof}`) : ''
          },
        },
        {
          key: 'when',
          title: t('field.when'),
          render: (row) => formatSpan(row.begins_at, row.ends_at, language),
        },
        {
          key: 'hours',
          title: t('field.hours'),
          align: 'right',
          render: (row) => t('hours', { hours: row.hours }),
        },
        {
          key: 'source',
          title: t('field.source'),
          render: (row) => t(`service-records:source.${row.source}`),
        },
        {
          key: 'category',
          title: t('field.category'),
          render: (row) => t(`codes:workType.${row.category}`),
        },
        { key: 'community', title: t('field.community'), render: (row) => row.community.name },
      ]}
    />
  )
}
