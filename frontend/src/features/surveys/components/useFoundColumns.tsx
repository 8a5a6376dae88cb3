/** How many were found, by kind: two columns, and on a phone one line that says what they are. */
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/media'
import type { DataColumn } from '@/ui/dataColumn'

type Found = { inflow: number; merchants: number }

export function useFoundColumns<Row extends Found>(): DataColumn<Row>[] {
  const { t } = useTranslation('surveys')
  const phone = usePhone()
  return [
    {
      key: 'inflow',
      title: t('kind.inflow'),
      phone: 'none',
      render: (row) => String(row.inflow),
    },
    {
      key: 'merchants',
      title: t('kind.merchant'),
      render: (row) =>
        phone
          ? t('progress.found', { inflow: row.inflow, merchants: row.merchants })
          : String(row.merchants),
    },
  ]
}
