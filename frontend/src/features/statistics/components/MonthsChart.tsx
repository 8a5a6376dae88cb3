/** The last twelve months as lines that differ by mark and stroke too, and as a table. */
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MonthLine } from '@/api/gen'
import { EChart } from '@/ui/EChart'
import { ProblemAlert } from '@/ui/ProblemAlert'
import paper from '@/ui/sheet.module.css'
import type { Side } from '../figures'
import { monthsQuery } from '../queries'
import { AsOf } from './AsOf'

const SERIES = [
  { name: 'certificates_issued', symbol: 'circle', stroke: 'solid' },
  { name: 'checked_in', symbol: 'rect', stroke: 'dashed' },
  { name: 'receipts_returned', symbol: 'triangle', stroke: 'dotted' },
] as const

const NO_MONTHS: MonthLine[] = []

type Props = { under: string | undefined; by: Side | undefined }

export function MonthsChart({ under, by }: Props) {
  const { t } = useTranslation('statistics')
  const { data, error, isPending, refetch } = useQuery(monthsQuery(under, by))
  const lines = data?.items ?? NO_MONTHS
  const option = useMemo(
    () => ({
      legend: {},
      tooltip: { trigger: 'axis' },
      grid: { top: 40, left: 8, right: 16, bottom: 8, outerBoundsMode: 'same' },
      xAxis: { type: 'category', data: lines.map((line) => line.month) },
      yAxis: { type: 'value', minInterval: 1 },
      series: SERIES.map(({ name, symbol, stroke }) => ({
        type: 'line',
        name: t(`month.${name}`),
        symbol,
        symbolSize: 8,
        lineStyle: { type: stroke, width: 2 },
        data: lines.map((line) => line[name]),
      })),
    }),
    [lines, t],
  )
  const table = {
    columns: [t('month.month'), ...SERIES.map(({ name }) => t(`month.${name}`))],
    rows: lines.map((line) => [line.month, ...SERIES.map(({ name }) => line[name])]),
  }
  return (
    <div className={paper.sheet}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {data && (
        <>
          <EChart title={t('month.title')} option={option} table={table} />
          <AsOf at={data.as_of} definition={data.definition}>
            {t('month.note')}
          </AsOf>
        </>
      )}
    </div>
  )
}
