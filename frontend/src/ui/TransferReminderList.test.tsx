/** TRF-04: a late letter or receipt is told with how late it was, to whom it is for, and its end. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { TransferReminderLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { TransferReminderList } from './TransferReminderList'

const line = (change: Partial<TransferReminderLine> = {}): TransferReminderLine => ({
  id: 'r1',
  transfer_id: 't1',
  paper: 'receipt',
  step: 'branch',
  at: '2026-11-08T01:00:00Z',
  due_on: '2026-11-01',
  read_at: null,
  name: '田小禾',
  letter_no: '2026-0042-00007',
  source_name: '第一党支部',
  target_name: '第二党支部',
  over: false,
  ...change,
})

it('says which paper is late, by how much, and who was reminded', async () => {
  await signedIn({ permissions: ['transfer:read'] })
  renderPage(<TransferReminderList lines={[line(), line({ id: 'r2', over: true })]} />)
  const [late, over] = await screen.findAllByRole('link')
  expect(late).toHaveTextContent('回执逾期田小禾的组织关系接转2026-0042-00007')
  expect(late).toHaveTextContent('第一党支部 → 第二党支部 · 应到 2026年11月1日')
  expect(late).toHaveTextContent('提醒时已逾期 7 天')
  expect(late).toHaveTextContent('提醒支部书记')
  expect(late).toHaveAttribute('href', '/transfers/t1')
  expect(over).toHaveTextContent('已不再逾期')
})

it('marks a reminder as read when it is opened', async () => {
  const read: unknown[] = []
  server.use(
    http.post(api('/transfer-reminders/read'), async ({ request }) => {
      read.push(await request.json())
      return HttpResponse.json({ unread: 0 })
    }),
  )
  await signedIn({ permissions: ['transfer:read'] })
  renderPage(<TransferReminderList lines={[line()]} />)
  await userEvent.click(await screen.findByRole('link'))
  await waitFor(() => expect(read).toEqual([{ ids: ['r1'] }]))
})

it('tells a member that it is done, and leads to their own page (NT-09)', async () => {
  await signedIn({ permissions: [] })
  renderPage(<TransferReminderList lines={[line({ step: 'completed' })]} />)
  const done = await screen.findByRole('link')
  expect(done).toHaveTextContent('已编入支部')
  expect(done).not.toHaveTextContent('逾期')
  expect(done).toHaveAttribute('href', '/my/transfers')
})
