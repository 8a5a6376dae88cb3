/** The columns of the list of members. */
import { useTranslation } from 'react-i18next'
import type { MemberLine } from '@/api/gen'
import { orNone } from '@/lib/format'
import { formatPhone } from '@/lib/phone'
import type { DataColumn } from '@/ui/dataColumn'
import { AccountTag } from './AccountTag'
import { CheckInTag } from './CheckInTag'
import { Clip } from './Clip'

export function useMemberColumns(): DataColumn<MemberLine>[] {
  const { t } = useTranslation(['members', 'codes'])
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: 170 },
    {
      key: 'check_in',
      title: t('field.check_in'),
      phone: 'corner',
      render: (row) => <CheckInTag state={row.check_in} />,
    },
    {
      key: 'account',
      title: t('field.account'),
      phone: 'none',
      render: (row) => <AccountTag state={row.account} />,
    },
    { key: 'phone', title: t('field.phone'), render: (row) => formatPhone(row.phone_masked) },
    { key: 'branch', title: t('field.branch'), render: (row) => <Clip text={row.branch.name} /> },
    {
      key: 'unit',
      title: t('field.unit'),
      phone: 'none',
      render: (row) => <Clip text={row.unit.name} />,
    },
    {
      key: 'status',
      title: t('field.status'),
      phone: 'none',
      render: (row) => t(`codes:memberStatus.${row.status}`),
    },
    {
      key: 'category',
      title: t('field.category'),
      phone: 'none',
      render: (row) => t(`codes:memberCategory.${row.category}`),
    },
    { key: 'estate', title: t('field.estate'), render: (row) => orNone(row.residence_estate) },
    {
      key: 'gender',
      title: t('field.gender'),
      hidden: true,
      phone: 'none',
      render: (row) => t(`codes:gender.${row.gender}`),
    },
    {
      key: 'post',
      title: t('field.post'),
      hidden: true,
      phone: 'none',
      render: (row) => orNone(row.post),
    },
  ]
}
