import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { ReminderLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { ReminderList } from './ReminderList'

const line = (change: Partial<ReminderLine> = {}): ReminderLine => ({
  id: 'r1',
  ticket_id: 't1',
  kind: 'near',
  at: '2026-03-06T01:00:00Z',
  due_at: '2026-03-06T09:30:00Z',
  elapsed_minutes: 1000,
  left_minutes: 330,
  read_at: null,
  number: 'F2026-0130-000007',
  item_name: '老年人优待证办理',
  state: 'in_progress',
  owner_name: '董晓燕',
  department_name: '综合窗口',
  ...change,
})

it('says what is due when and the working time left, and whose it is (NT-22)', async () => {
  await signedIn()
  const over = line({ id: 'r2', kind: 'overdue', left_minutes: -90, state: 'resolved' })
  renderPage(<ReminderList lines={[line(), over]} />)
  const [first, second] = await screen.findAllByRole('link')
  expect(first).toHaveTextContent('临近到期')
  expect(first).toHaveTextContent('到期 2026年3月6日(周五) 17:30')
  expect(first).toHaveTextContent('提醒时剩 5 小时 30 分钟 · 已用工作时间 16 小时 40 分钟')
  expect(first).toHaveTextContent('责任人 董晓燕，综合窗口')
  expect(first).toHaveAttribute('href', '/tickets/t1')
  expect(second).toHaveTextContent('提醒时已超 1 小时 30 分钟')
  expect(second).toHaveTextContent('已办理完成')
})

it('marks a reminder as read when it is opened, and only once', async () => {
  const read: unknown[] = []
  server.use(
    http.post(api('/reminders/read'), async ({ request }) => {
      read.push(await request.json())
      return HttpResponse.json({ unread: 0 })
    }),
  )
  await signedIn()
  renderPage(<ReminderList lines={[line(), line({ id: 'r3', read_at: '2026-03-06T02:00:00Z' })]} />)
  const [unread, known] = await screen.findAllByRole('link')
  await userEvent.click(known as HTMLElement)
  await userEvent.click(unread as HTMLElement)
  await waitFor(() => expect(read).toEqual([{ ids: ['r1'] }]))
})
