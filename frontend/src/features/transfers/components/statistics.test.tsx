/** TRF-08: figures open to the register with the same filter; nobody in limbo is said with what is counted. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { TransferStatistics } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { DurationsSheet } from './DurationsSheet'
import { FiguresSheets } from './FiguresSheets'
import { LimboSheet } from './LimboSheet'
import { TodayCards } from './TodayCards'

const found: TransferStatistics = {
  as_of: '2026-11-23T01:00:00Z',
  definition: 'transfers/1',
  under: ['o1'],
  names: ['区教育局机关党委'],
  since: '2026-01-01',
  until: '2026-11-23',
  started: 3,
  direction: [
    { key: 'within', count: 2 },
    { key: 'out', count: 1 },
    { key: 'in', count: 0 },
  ],
  channel: [{ key: 'paper', count: 3 }],
  state: [{ key: 'assigned', count: 3 }],
  reason: [{ key: 'job', count: 3 }],
  durations: { completed: 0, median_days: null, p90_days: null, spans: [] },
  running: { open: 4, late_letters: 1, late_receipts: 2 },
  limbo: { members_without_branch: 0, members_of_closed_branches: 0, transfers_without_holder: 0 },
}

test('each figure opens to exactly its rows, a zero to nothing', async () => {
  await signedIn()
  renderPage(
    <>
      <TodayCards found={found} />
      <FiguresSheets found={found} />
    </>,
  )
  const out = await screen.findByRole('link', { name: '按方向 转出到系统外 1' })
  expect(out).toHaveAttribute(
    'href',
    '/transfers?from=2026-01-01&to=2026-11-23&under=o1&direction=out',
  )
  const directions = screen.getByRole('region', { name: '按方向' })
  expect(within(directions).queryByRole('link', { name: /从系统外转入/ })).toBeNull()
  expect(screen.getByRole('link', { name: /^介绍信逾期/ })).toHaveAttribute(
    'href',
    '/transfers?under=o1&overdue=true&state=letter_issued',
  )
})

test('nobody in limbo is said in words, and so is somebody', async () => {
  await signedIn()
  renderPage(
    <>
      <DurationsSheet found={found} />
      <LimboSheet limbo={found.limbo} />
      <LimboSheet limbo={{ ...found.limbo, transfers_without_holder: 2 }} />
    </>,
  )
  expect(
    await screen.findByText('没有人悬空：每位党员都有支部，每件接转都有人能办。'),
  ).toBeVisible()
  expect(screen.getByText('有 2 项需要处理')).toBeVisible()
  expect(screen.getByText('这段时间没有编入支部的接转')).toBeVisible()
})
