/** The columns of the register of probationary members. */
import { useTranslation } from 'react-i18next'
import type { ProbationerLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { NONE } from '@/lib/format'
import { usePhone } from '@/lib/media'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StandingTag } from '@/ui/StandingTag'

export function useProbationerColumns(): DataColumn<ProbationerLine>[] {
  const { t } = useTranslation(['probations', 'codes'])
  const language = useLanguage()
  const phone = usePhone()
  const day = (value: string | null) => formatShortDate(value, language) || NONE
  return [
    { key: 'name', title: t('field.name'), render: (row) => row.name, width: '8em' },
    {
      key: 'standing',
      title: t('field.standing'),
      phone: 'corner',
      render: (row) => <StandingTag standing={row.standing} />,
    },
    {
      key: 'since',
      title: t('field.since'),
      phone: 'none',
      render: (row) => day(row.since),
    },
    {
      key: 'due_on',
      title: t('field.due'),
      render: (row) => (phone ? t('dueOn', { day: day(row.due_on) }) : day(row.due_on)),
    },
    {
      key: 'extended',
      title: t('field.extended'),
      render: (row) => {
        if (row.extended_until === null) return phone ? '' : NONE
        return t('extendedBy', { day: day(row.extended_until), ref: row.extended_by })
      },
    },
    { key: 'branch', title: t('field.branch'), render: (row) => row.branch.name },
    {
      key: 'unit',
      title: t('field.unit'),
      hidden: true,
      phone: 'none',
      render: (row) => row.unit.name,
    },
    {
      key: 'gender',
      title: t('field.gender'),
      hidden: true,
      phone: 'none',
      render: (row) => t(`codes:gender.${row.gender}`),
    },
    { key: 'post', title: t('field.post'), hidden: true, phone: 'none', render: (row) => row.post },
  ]
}
