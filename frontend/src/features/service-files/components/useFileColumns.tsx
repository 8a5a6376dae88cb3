/** The columns of the list of files: where and since when, what counts, how far the slip is. */
import { useTranslation } from 'react-i18next'
import type { ServiceFileLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'

export function useFileColumns(slips: boolean): DataColumn<ServiceFileLine>[] {
  const { t } = useTranslation(['service-files', 'feedback'])
  const language = useLanguage()
  const day = (value: string | null) => formatShortDate(value, language)
  const slip: DataColumn<ServiceFileLine> = {
    key: 'slip',
    title: t('field.slip'),
    render: (row) => (row.slip ? t(`feedback:state.${row.slip as 'sent'}`) : t('noSlip')),
  }
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: 130 },
    {
      key: 'state',
      title: t('field.checkIn'),
      phone: 'corner',
      render: (row) =>
        row.check_in ? (
          <StateTag tone={row.check_in === 'ended' ? 'neutral' : 'success'}>
            {t(`checkIn.${row.check_in as 'ended'}`)}
          </StateTag>
        ) : (
          orNone('')
        ),
    },
    { key: 'branch', title: t('field.branch'), render: (row) => row.branch.name },
    {
      key: 'community',
      title: t('field.community'),
      render: (row) =>
        [row.community, day(row.checked_in_on)].filter(Boolean).join(' · ') || orNone(''),
    },
    {
      key: 'service',
      title: t('field.service'),
      render: (row) => t('service', { count: row.entries, hours: row.hours }),
    },
    {
      key: 'last',
      title: t('field.last'),
      render: (row) => day(row.last_served_on) || t('never'),
    },
    ...(slips ? [slip] : []),
  ]
}
