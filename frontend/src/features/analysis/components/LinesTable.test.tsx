import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Line } from '@/api/gen'
import { renderPage } from '@/test/render'
import { rowsHref } from '../figures'
import { LinesTable } from './LinesTable'

const LINES: Line[] = [
  {
    key: 'd1',
    name: '综合窗口',
    requests: { total: 12, overdue: 1 },
    promises: { stopped: 8, kept: 6, median_minutes: 930 },
  },
  { key: 'd2', name: '社会事务科' },
]

const show = (frozen = false) =>
  renderPage(
    <LinesTable
      title="按科室"
      what="科室"
      lines={LINES}
      note="不作排名"
      {...(!frozen && {
        hrefOf: (line, figure) =>
          rowsHref({ from: '2026-10-01', to: '2026-12-31', under: line.key }, { figure }),
      })}
    />,
  )

it('opens each figure to its rows and keeps the order it was given', async () => {
  show()
  const rows = (await screen.findAllByRole('row')).slice(1)
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    '综合窗口',
    '社会事务科',
  ])
  expect(screen.getByRole('link', { name: '综合窗口 逾期办结 2' })).toHaveAttribute(
    'href',
    '/statistics/tickets/rows?from=2026-10-01&to=2026-12-31&under=d1&figure=late',
  )
  expect(screen.getByText('75%')).toBeInTheDocument()
  expect(screen.getByText('2个工作日1小时30分')).toBeInTheDocument()
})

it('opens nothing of a frozen report', async () => {
  show(true)
  expect(await screen.findByText('12')).toBeInTheDocument()
  expect(screen.queryByRole('link')).toBeNull()
})
