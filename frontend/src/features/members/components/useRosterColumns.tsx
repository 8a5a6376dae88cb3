/** The columns of a roster as of a day. */
import { useTranslation } from 'react-i18next'
import type { RosterLineOut } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { Clip } from './Clip'

export function useRosterColumns(): DataColumn<RosterLineOut>[] {
  const { t } = useTranslation(['members', 'codes'])
  const language = useLanguage()
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: '8em' },
    {
      key: 'branch',
      title: t('field.branch'),
      render: (row) => <Clip text={row.branch.name} />,
    },
    { key: 'gender', title: t('field.gender'), render: (row) => t(`codes:gender.${row.gender}`) },
    {
      key: 'status',
      title: t('field.status'),
      render: (row) => t(`codes:memberStatus.${row.status}`),
    },
    {
      key: 'category',
      title: t('field.category'),
      phone: 'corner',
      render: (row) =>
        row.category ? (
          t(`codes:memberCategory.${row.category}`)
        ) : (
          <StateTag tone="neutral">{t('roster.elsewhere')}</StateTag>
        ),
    },
    {
      key: 'joined',
      title: t('field.joined_party_on'),
      phone: 'named',
      render: (row) =>
        orNone(row.joined_party_on && formatShortDate(row.joined_party_on, language)),
    },
    { key: 'post', title: t('field.post'), render: (row) => <Clip text={orNone(row.post)} /> },
    { key: 'phone', title: t('field.phone'), render: (row) => formatPhone(row.phone_masked) },
    {
      key: 'estate',
      title: t('field.estate'),
      hidden: true,
      render: (row) => orNone(row.residence_estate),
    },
  ]
}
