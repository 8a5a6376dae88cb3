import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { aLine } from '../testData'
import { useTicketColumns } from './useTicketColumns'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T02:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

function Row({ line }: { line: TicketLine }) {
  const columns = useTicketColumns(false)
  return (
    <dl>
      {columns.map((column) => (
        <div key={column.key} data-testid={column.key}>
          {column.render(line)}
        </div>
      ))}
    </dl>
  )
}

async function show(change: Partial<TicketLine> = {}) {
  await signedIn()
  renderPage(<Row line={aLine(change)} />)
  return (await screen.findByTestId('due')).textContent
}

it.each<[string, Partial<TicketLine>, string]>([
  ['in time', {}, '正常3月9日还有5天'],
  [
    'near',
    { due_at: '2026-03-04T09:30:00Z', warn_at: '2026-03-03T09:30:00Z' },
    '临近今天 17:30 前',
  ],
  ['overdue', { due_at: '2026-03-01T09:30:00Z' }, '超时3月1日已过3天'],
  ['paused', { state: 'awaiting_client', due_at: '2026-03-01T09:30:00Z' }, '暂停3月1日暂停计时'],
  ['provisional', { provisional: true }, '正常3月9日还有5天暂定'],
  ['not accepted', { state: 'registered', due_at: null }, '受理后开始计时'],
  ['next year', { due_at: '2027-01-05T09:30:00Z' }, '正常2027年1月5日还有307天'],
])('says when it is due and how it stands: %s', async (_name, change, words) => {
  expect(await show(change)).toBe(words)
})

it('masks the phone, and shows what marks the ticket out and how often it was refused', async () => {
  await show({ flags: ['second_contact'], bounces: 2, offered_to: 'a1' })
  expect(screen.getByTestId('client')).toHaveTextContent('王秀兰 137 **** 1234')
  expect(screen.getByTestId('flags')).toHaveTextContent('再次来访退回2次')
  expect(screen.getByTestId('state')).toHaveTextContent('办理中待签收')
})
