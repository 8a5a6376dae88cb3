/** The columns of lists of check-ins; each side sees the other's name, and hides its own. */
import { useTranslation } from 'react-i18next'
import { type Me, mayAny } from '@/api'
import type { CheckInLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { CheckInTag } from './CheckInTag'
import { DueText } from './DueText'
import { ReceiptTag } from './ReceiptTag'

/** The longest titles take two lines, so that the list never scrolls sideways for them. */
const WRAPS = { display: 'inline-block', maxWidth: '20em', whiteSpace: 'normal' } as const

export function useColumns(me: Me): DataColumn<CheckInLine>[] {
  const { t } = useTranslation('check-ins')
  const language = useLanguage()
  const unitSide = mayAny(me, ['check-in:certify'])
  const communitySide = mayAny(me, ['check-in:register'])
  const date = (value: string | null) => formatShortDate(value, language)
  return [
    { key: 'name', title: t('field.name'), width: 120, render: (row) => row.name },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <CheckInTag state={row.state} />,
    },
    {
      key: 'receipt',
      title: t('field.receipt'),
      render: (row) => (row.receipt === 'none' ? '—' : <ReceiptTag receipt={row.receipt} />),
    },
    {
      key: 'due',
      title: t('field.due'),
      hidden: communitySide,
      phone: communitySide ? 'none' : 'line',
      render: (row) => <DueText row={row} />,
    },
    {
      key: 'arrived',
      title: t('field.arrived'),
      phone: communitySide ? 'line' : 'none',
      render: (row) => date(row.checked_in_on),
    },
    {
      key: 'unit',
      title: t('field.unit'),
      hidden: unitSide,
      phone: unitSide ? 'none' : 'line',
      render: (row) => <span style={WRAPS}>{row.unit_name}</span>,
    },
    {
      key: 'community',
      title: t('field.community'),
      hidden: communitySide && !unitSide && me.grants.length < 2,
      phone: communitySide ? 'none' : 'line',
      render: (row) => <span style={WRAPS}>{row.community_name}</span>,
    },
    {
      key: 'team',
      title: t('field.team'),
      hidden: !communitySide,
      phone: 'none',
      render: (row) => orNone([row.team_name, row.duty].filter(Boolean).join(' · ')),
    },
    {
      key: 'number',
      title: t('field.number'),
      hidden: !unitSide,
      phone: 'none',
      render: (row) => orNone(row.certificate_no),
    },
    {
      key: 'phone',
      title: t('field.phone'),
      hidden: !communitySide,
      phone: 'none',
      render: (row) => row.phone_masked,
    },
    {
      key: 'issued',
      title: t('field.issued'),
      hidden: true,
      phone: 'none',
      render: (row) => date(row.issued_on),
    },
    {
      key: 'returned',
      title: t('field.returned'),
      hidden: true,
      phone: 'none',
      render: (row) => date(row.returned_at),
    },
    {
      key: 'changed',
      title: t('field.changed'),
      hidden: true,
      phone: 'none',
      render: (row) => date(row.changed_at),
    },
  ]
}
