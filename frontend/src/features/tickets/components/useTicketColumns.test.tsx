import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TicketLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aLine } from '../testData'
import { useTicketColumns } from './useTicketColumns'

const boardOf = (...centres: string[]) =>
  http.get(api('/tickets/board'), () =>
    HttpResponse.json({
      items: centres.map((centre_name, n) => ({ department_id: `d${n + 1}`, centre_name })),
    }),
  )

beforeEach(() => {
  server.use(boardOf('望河街道党群服务中心'))
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
  ['in time', {}, '正常3月9日剩 3 天'],
  [
    'near',
    { due_at: '2026-03-04T09:30:00Z', warn_at: '2026-03-03T09:30:00Z', left_minutes: 330 },
    '临近今天 17:30剩 5 小时',
  ],
  ['overdue', { due_at: '2026-03-01T09:30:00Z', left_minutes: -120 }, '超时3月1日已超 2 小时'],
  [
    'paused',
    { state: 'awaiting_client', due_at: '2026-03-01T09:30:00Z', left_minutes: null },
    '暂停3月1日',
  ],
  [
    'sent up too late (CLK-09)',
    {
      state: 'awaiting_superior',
      runs_on: true,
      due_at: '2026-03-01T09:30:00Z',
      left_minutes: -420,
    },
    '超时3月1日已超 1 天',
  ],
  ['just over', { due_at: '2026-03-03T09:30:00Z', left_minutes: 0 }, '超时3月3日已到期'],
  ['provisional', { provisional: true, left_minutes: 0 }, '正常3月9日剩 0 分钟暂定'],
  ['not accepted', { state: 'registered', due_at: null }, '受理后开始计时'],
  ['a day and some hours', { left_minutes: 660 }, '正常3月9日剩 1 天'],
  ['next year', { due_at: '2027-01-05T09:30:00Z' }, '正常2027年1月5日剩 3 天'],
])('says when it is due and how it stands: %s', async (_name, change, words) => {
  expect(await show(change)).toBe(words)
})

it('masks the phone, and shows what marks the ticket out and how often it was refused', async () => {
  await show({ flags: ['second_contact'], bounces: 2, sign_by: '2026-03-04T03:00:00Z' })
  expect(screen.getByTestId('client')).toHaveTextContent('王秀兰 137 **** 1234')
  expect(screen.getByTestId('flags')).toHaveTextContent('待签收再次来访退回2次')
  expect(screen.getByTestId('state')).toHaveTextContent('办理中')
})

it('says in words what asks for eyes, what is owed first before the flags', async () => {
  await show({
    flags: ['second_contact', 'urgent'],
    answer_owed_since: '2026-03-03T02:00:00Z',
    silent_at: '2026-03-04T01:59:00Z',
    sign_by: '2026-03-04T01:00:00Z',
    late_papers: 1,
  })
  expect(screen.getByTestId('flags')).toHaveTextContent(
    '再次来访待答复未及时签收久未办理另行索要材料紧急',
  )
})

it('calls nothing silent before its moment, or once it has ended', async () => {
  await show({ silent_at: '2026-03-04T02:01:00Z' })
  expect(screen.getByTestId('flags')).toBeEmptyDOMElement()
})

it('names the centre where several have a department of that name', async () => {
  server.use(boardOf('望河街道党群服务中心', '听松街道党群服务中心'))
  await show()
  await waitFor(() =>
    expect(screen.getByTestId('department')).toHaveTextContent('综合窗口 望河街道党群服务中心'),
  )
})

it('does not name the only centre', async () => {
  await show()
  expect(screen.getByTestId('department')).toHaveTextContent(/^综合窗口$/)
})
