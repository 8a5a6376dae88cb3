/** A chart with its figures as a table, one tap away. The drawing code loads when it is needed. */
import { Button, Flex, Skeleton, Table } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartOption } from './EChartCanvas'

const Canvas = lazy(() => import('./EChartCanvas').then((m) => ({ default: m.EChartCanvas })))

/** `columns` names each cell of a row, left to right. */
export type ChartTable = { columns: string[]; rows: (string | number)[][] }

type Props = { title: string; option: ChartOption; table: ChartTable; height?: number }

export function EChart({ title, option, table, height = 300 }: Props) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  return (
    <section aria-label={title}>
      <Flex justify="space-between" align="center" gap={8}>
        <h2 style={{ fontSize: '1.1em' }}>{title}</h2>
        <Button type="link" size="small" onClick={() => setAsTable(!asTable)} data-screen-only>
          {asTable ? t('chart.showChart') : t('chart.showTable')}
        </Button>
      </Flex>
      <div style={{ minHeight: height }}>
        {asTable ? (
          <Table
            size="small"
            pagination={false}
            rowKey={(row) => row.join('|')}
            dataSource={table.rows}
            columns={table.columns.map((name, index) => ({
              title: name,
              key: name,
              align: typeof table.rows[0]?.[index] === 'number' ? 'right' : undefined,
              render: (_cell, row) => row[index],
            }))}
          />
        ) : (
          <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height }} />}>
            <Canvas option={option} height={height} label={title} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
