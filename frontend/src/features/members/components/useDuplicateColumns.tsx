/** The columns of the pairs: who, how likely, where both belong. */

import { useTranslation } from 'react-i18next'
import type { PairLine, PairSide } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatPhone } from '@/lib/phone'
import { formatShortDate } from '@/lib/time'
import type { DataColumn } from '@/ui/dataColumn'
import { StateTag } from '@/ui/StateTag'
import styles from './members.module.css'

export function useDuplicateColumns(decided: boolean): DataColumn<PairLine>[] {
  const { t } = useTranslation(['duplicates', 'members'])
  const language = useLanguage()
  const side = (one: PairSide) => (
    <span>
      {one.branch.name}
      <br />
      <span className={styles.muted}>
        {[one.phone_masked ? formatPhone(one.phone_masked) : t('noPhone'), one.left_on && t('left')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
  const names = (row: PairLine) =>
    row.one.name === row.other.name ? row.one.name : `${row.one.name} / ${row.other.name}`
  const first: DataColumn<PairLine>[] = [
    { key: 'name', title: t('members:field.name'), width: 130, render: names },
    {
      key: 'likeness',
      title: t('field.likeness'),
      phone: 'corner',
      render: (row) =>
        decided ? (
          <StateTag tone={row.decision === 'merged' ? 'success' : 'neutral'}>
            {t(row.decision === 'merged' ? 'decision.merged' : 'decision.different')}
          </StateTag>
        ) : (
          <StateTag tone={row.likeness === 'certain' ? 'warning' : 'info'}>
            {t(row.likeness === 'certain' ? 'likeness.certain' : 'likeness.likely')}
          </StateTag>
        ),
    },
    { key: 'one', title: t('field.one'), render: (row) => side(row.one) },
    { key: 'other', title: t('field.other'), render: (row) => side(row.other) },
  ]
  if (!decided) {
    return [
      ...first,
      {
        key: 'found',
        title: t('field.found'),
        phone: 'named',
        render: (row) => formatShortDate(row.found_at, language),
      },
    ]
  }
  return [
    ...first,
    {
      key: 'decided',
      title: t('field.decided'),
      phone: 'named',
      render: (row) => `${row.decided_by} ${formatShortDate(row.decided_at, language)}`,
    },
    { key: 'reason', title: t('field.reason'), render: (row) => row.reason },
  ]
}
