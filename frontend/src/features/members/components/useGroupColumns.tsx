/** The columns of the two rosters of special groups (LG-09, LG-22). */
import { useTranslation } from 'react-i18next'
import type { GroupForm, GroupLine } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { NONE } from '@/lib/format'
import { usePhone } from '@/lib/media'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import { Clip } from './Clip'

/** Back by that day: the roster tells how things stood then. */
const isBack = (row: GroupLine, on: string) => row.until !== null && row.until <= on

export function useGroupColumns(form: GroupForm, on: string): DataColumn<GroupLine>[] {
  const { t } = useTranslation('members')
  const language = useLanguage()
  const phone = usePhone()
  // A card has no labels: what is not there would be a dash that says nothing.
  const orNone = (words: string | null) => words || (phone ? '' : NONE)
  const day = (value: string | null) => orNone(formatShortDate(value, language))
  const kind: DataColumn<GroupLine> = {
    key: 'kind',
    title: t('groups.kind.label'),
    render: (row) => t(`groups.kind.${row.kind}`),
  }
  const branch: DataColumn<GroupLine> = {
    key: 'branch',
    title: t('field.branch'),
    render: (row) => <Clip text={row.branch.name} />,
  }
  const name: DataColumn<GroupLine> = {
    key: 'name',
    title: t('field.name'),
    render: (row) => row.name,
    width: 130,
  }
  const reason: DataColumn<GroupLine> = {
    key: 'reason',
    title: t('groups.field.reason'),
    render: (row) => (row.reason ? <Clip text={row.reason} /> : orNone('')),
  }
  const unit: DataColumn<GroupLine> = {
    key: 'unit',
    title: t('field.unit'),
    hidden: true,
    phone: 'none',
    render: (row) => <Clip text={row.unit.name} />,
  }
  if (form === 'special') {
    return [
      name,
      { ...kind, phone: 'corner' },
      { key: 'since', title: t('groups.field.since'), render: (row) => day(row.since) },
      reason,
      {
        key: 'help',
        title: t('groups.field.help'),
        render: (row) => (row.help ? <Clip text={row.help} /> : orNone('')),
      },
      { key: 'place', title: t('groups.field.place'), render: (row) => orNone(row.place) },
      branch,
      unit,
    ]
  }
  return [
    name,
    {
      key: 'state',
      title: t('groups.field.state'),
      phone: 'corner',
      render: (row) => {
        const state = isBack(row, on) ? 'returned' : (row.kind as 'retained' | 'stopped')
        return (
          <StateTag tone={state === 'returned' ? 'success' : 'info'}>
            {t(`groups.state.${state}`)}
          </StateTag>
        )
      },
    },
    { ...kind, phone: 'none' },
    { key: 'since', title: t('groups.field.left'), render: (row) => day(row.since) },
    { key: 'place', title: t('groups.field.country'), render: (row) => orNone(row.place) },
    {
      key: 'decision_ref',
      title: t('groups.field.decision_ref'),
      render: (row) => row.decision_ref,
    },
    {
      key: 'until',
      title: t('groups.field.returned'),
      render: (row) => day(isBack(row, on) ? row.until : null),
    },
    { ...reason, hidden: true },
    branch,
    unit,
  ]
}
