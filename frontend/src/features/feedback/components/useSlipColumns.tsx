/** The columns of a list of slips; each side reads of the other. Grades are not sorted by (SP-09). */
import { useTranslation } from 'react-i18next'
import type { SlipLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { orNone } from '@/lib/format'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { SlipTag } from './SlipTag'

export function useSlipColumns(side: 'community' | 'unit'): DataColumn<SlipLine>[] {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const day = (value: string | null) => (value ? formatShortDate(value, language) : orNone(''))
  const other = side === 'community' ? 'unit' : 'community'
  const answered = (row: SlipLine) => {
    if (row.answered_at) return t('answeredOn', { day: day(row.answered_at) })
    return row.state === 'appraised' ? t('answerUntil', { day: day(row.answer_until) }) : orNone('')
  }
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: 130 },
    {
      key: 'state',
      title: t('field.state'),
      phone: 'corner',
      render: (row) => <SlipTag state={row.state} />,
    },
    { key: 'other', title: t(`field.${other}`), render: (row) => row[other].name },
    { key: 'grade', title: t('field.grade'), render: (row) => orNone(row.grade) },
    {
      key: 'service',
      title: t('field.service'),
      render: (row) =>
        row.grade
          ? t('service', { count: row.service_count, hours: row.service_hours })
          : orNone(''),
    },
    { key: 'answer', title: t('field.answer'), phone: 'none', render: answered },
    {
      key: 'sealed',
      title: t('field.sealed'),
      phone: 'none',
      render: (row) => day(row.sealed_at),
    },
    {
      key: 'received',
      title: t('field.received'),
      phone: 'none',
      render: (row) => day(row.received_at),
    },
  ]
}
