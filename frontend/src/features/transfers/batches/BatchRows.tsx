/** The rows of the list: what is to be begun, the transfer it became, or which cell to mend. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Flex, Segmented, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListedOutcome, TransferBatchLine, TransferBatchOut } from '@/api/gen'
import { DataTable } from '@/ui/DataTable'
import type { DataColumn } from '@/ui/dataColumn'
import { EmptyState } from '@/ui/EmptyState'
import { HrefLink } from '@/ui/HrefLink'
import { StateTag, type Tone } from '@/ui/StateTag'
import { OUTCOMES } from '../states'
import { rowsQuery } from './queries'

const TONES: Record<ListedOutcome, Tone> = { start: 'info', started: 'success', refused: 'error' }
const ALL = 'all'

type Props = {
  batch: TransferBatchOut
  outcome: ListedOutcome | undefined
  onOutcome: (outcome: ListedOutcome | undefined) => void
}

export function BatchRows({ batch, outcome, onOutcome }: Props) {
  const { t } = useTranslation('transfer-batches')
  const { state, total, started, refused } = batch
  const query = useInfiniteQuery(rowsQuery(batch.id, outcome, `${state} ${started}`))
  const counts = { start: total - started - refused, started, refused }
  const choices = OUTCOMES.filter((one) => counts[one] > 0)
  return (
    <>
      <Flex style={{ overflowX: 'auto', margin: '12px 0 4px' }}>
        <Segmented
          aria-label={t('rows.filter')}
          value={outcome ?? ALL}
          onChange={(next) => onOutcome(next === ALL ? undefined : (next as ListedOutcome))}
          options={[
            { value: ALL, label: `${t('outcome.all')} ${total}` },
            ...choices.map((value) => ({
              value,
              label: `${t(`outcome.${value}`)} ${counts[value]}`,
            })),
          ]}
        />
      </Flex>
      <DataTable
        id="transfer-batch-rows"
        label={t('rows.title')}
        columns={useRowColumns()}
        query={query}
        rowKey={(row) => String(row.row_number)}
        filtered={outcome !== undefined}
        empty={<EmptyState title={t('rows.empty')} />}
      />
    </>
  )
}

function useRowColumns(): DataColumn<TransferBatchLine>[] {
  const { t } = useTranslation('transfer-batches')
  return [
    {
      key: 'name',
      title: t('rows.name'),
      width: 110,
      render: (row) => row.name || t('rows.noName'),
    },
    {
      key: 'outcome',
      title: t('rows.outcome'),
      phone: 'corner',
      width: 110,
      render: (row) => <StateTag tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</StateTag>,
    },
    {
      key: 'row',
      title: t('rows.number'),
      width: 90,
      phone: 'none',
      render: (row) => row.row_number,
    },
    { key: 'notes', title: t('rows.notes'), render: (row) => <Notes row={row} /> },
  ]
}

function Notes({ row }: { row: TransferBatchLine }) {
  const { t } = useTranslation('transfer-batches')
  if (row.transfer_id) {
    return <HrefLink href={`/transfers/${row.transfer_id}`}>{t('rows.transfer')}</HrefLink>
  }
  if (row.faults.length === 0) return <>{t('rows.plan', { ...row })}</>
  return (
    <Flex vertical gap={4}>
      {row.faults.map(({ cell, code, column, message }) => (
        <div key={cell + code}>
          <Tag>{cell}</Tag> {t('rows.fault', { column, message })}
        </div>
      ))}
    </Flex>
  )
}
