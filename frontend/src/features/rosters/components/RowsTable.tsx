/** The rows of the sheet: what becomes of each, what changes, and which cell to mend. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Flex, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterLine, RosterOut, RowOutcome } from '@/api/gen'
import { useLanguage } from '@/i18n'
import { formatNumber } from '@/lib/format'
import { formatPhone } from '@/lib/phone'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { StateTag } from '@/ui/StateTag'
import { countsOf, OUTCOMES, rowsQuery } from '../queries'
import { CountTags, TONES } from './CountTags'
import { RowNotes } from './RowNotes'

type Props = {
  roster: RosterOut
  outcome: RowOutcome | undefined
  onOutcome: (outcome: RowOutcome | undefined) => void
}

const ALL = 'all'

export function RowsTable({ roster, outcome, onOutcome }: Props) {
  const { t } = useTranslation('rosters')
  const language = useLanguage()
  const { state } = roster
  const counts = countsOf(roster)
  const query = useInfiniteQuery(rowsQuery(roster.id, outcome, state))
  const columns: DataColumn<RosterLine>[] = [
    {
      key: 'name',
      title: t('rows.name'),
      width: 130,
      render: (row) => row.name || t('rows.noName'),
    },
    {
      key: 'outcome',
      title: t('rows.outcome'),
      phone: 'corner',
      width: 110,
      render: (row) => <StateTag tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</StateTag>,
    },
    { key: 'row', title: t('rows.number'), width: 90, render: (row) => row.row_number },
    { key: 'notes', title: t('rows.notes'), render: (row) => <RowNotes row={row} /> },
    {
      key: 'phone',
      title: t('rows.phone'),
      width: 140,
      phone: 'none',
      render: (row) => formatPhone(row.phone_masked),
    },
  ]
  const planned = state === 'planned'
  return (
    <>
      {planned ? (
        <Flex style={{ overflowX: 'auto', marginBottom: 4 }}>
          <Segmented
            aria-label={t('rows.filter')}
            value={outcome ?? ALL}
            onChange={(next) => onOutcome(next === ALL ? undefined : (next as RowOutcome))}
            options={[
              { value: ALL, label: `${t('outcome.all')} ${formatNumber(roster.total, language)}` },
              ...OUTCOMES.map((value) => ({
                value,
                label: `${t(`outcome.${value}`)} ${formatNumber(counts[value], language)}`,
              })),
            ]}
          />
        </Flex>
      ) : (
        <CountTags roster={roster} />
      )}
      <DataTable
        id="roster-rows"
        label={t('rows.title')}
        columns={columns}
        query={query}
        rowKey={(row) => String(row.row_number)}
        filtered={planned && outcome !== undefined}
        empty={<EmptyState title={t(planned ? 'rows.empty' : 'rows.noneRefused')} />}
      />
    </>
  )
}
