/** Who works here and supports no household yet: what is to do, by name, never a ranking (VOL-06). */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DataTable } from '@/ui/DataTable'
import { EmptyState } from '@/ui/EmptyState'
import { cadresQuery } from '../queries'

export function CadresView({ org }: { org: string | undefined }) {
  const { t } = useTranslation('pairing')
  return (
    <>
      <p style={{ color: 'var(--ant-color-text-secondary)' }}>{t('cadres.hint')}</p>
      <DataTable
        id="cadre-gaps"
        label={t('show.cadres')}
        query={useInfiniteQuery(cadresQuery(org))}
        rowKey={(row) => row.id}
        filtered={org !== undefined}
        empty={<EmptyState title={t('cadres.none')} />}
        columns={[
          { key: 'name', title: t('field.cadre'), render: (row) => row.name },
          { key: 'org', title: t('field.org'), render: (row) => row.org.name },
          {
            key: 'next',
            title: t('field.next'),
            render: (row) => t(row.has_record ? 'cadres.pair' : 'cadres.record'),
          },
        ]}
      />
    </>
  )
}
