import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aClock, anExplanation, aTicket } from '../testData'
import { PromiseCard } from './PromiseCard'

const at = (moment: string) => vi.setSystemTime(new Date(moment))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const explained = (change = {}) =>
  server.use(
    http.get(api('/tickets/t1/explanation'), () => HttpResponse.json(anExplanation(change))),
  )

it('says the due moment, the working time left, and why it is this day', async () => {
  at('2026-03-04T02:00:00Z')
  explained()
  renderPage(<PromiseCard ticket={aTicket()} />)
  expect(await screen.findByText('2026年3月9日(周一) 17:30')).toBeInTheDocument()
  expect(screen.getByText('正常')).toBeInTheDocument()
  expect(await screen.findByText('21小时 30分钟')).toBeInTheDocument()
  expect(screen.getByText('5个工作日')).toBeInTheDocument()
  expect(screen.queryByText(/3月7日至8日周末/)).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /为什么是这一天/ }))
  expect(screen.getByText('3月7日至8日周末，不计。')).toBeInTheDocument()
})

it.each([
  ['2026-03-06T10:00:00Z', '临近'],
  ['2026-03-09T09:31:00Z', '超时'],
])('at %s it stands %s', async (moment, words) => {
  at(moment)
  explained({ late_minutes: words === '超时' ? 60 : 0 })
  renderPage(<PromiseCard ticket={aTicket()} />)
  expect(await screen.findByText(words)).toBeInTheDocument()
  const left = words === '超时' ? '已超出工作时间' : '剩余工作时间'
  expect(await screen.findByText(left)).toBeInTheDocument()
})

it('is never late while it waits, and says for what (CLK-10)', async () => {
  at('2026-03-20T02:00:00Z')
  explained({ standing: 'paused' })
  const pauses = [
    { kind: 'client' as const, start: '2026-03-03T02:00:00Z', end: null, reason: '请带照片来' },
  ]
  const ticket = aTicket({ state: 'awaiting_client', clock: aClock({ paused: true, pauses }) })
  renderPage(<PromiseCard ticket={ticket} />)
  expect(await screen.findByText('暂停')).toBeInTheDocument()
  expect(screen.getByText(/请带照片来/)).toBeInTheDocument()
  expect(screen.queryByText('超时')).not.toBeInTheDocument()
})

it('marks a day that may still move', async () => {
  at('2026-03-04T02:00:00Z')
  explained()
  renderPage(<PromiseCard ticket={aTicket({ clock: aClock({ provisional: true }) })} />)
  expect(await screen.findByText('暂定')).toBeInTheDocument()
})

it('promises nothing before acceptance, and names the last day for papers', async () => {
  at('2026-03-04T02:00:00Z')
  const clock = aClock({ due_at: null, warn_at: null, started_at: null })
  const ticket = aTicket({
    state: 'awaiting_materials',
    clock,
    supplement_by: '2026-03-17T16:00:00Z',
  })
  renderPage(<PromiseCard ticket={ticket} />)
  expect(await screen.findByText('还没有承诺时限')).toBeInTheDocument()
  expect(screen.getByText('请群众最迟在2026年3月17日(周二)补齐材料')).toBeInTheDocument()
})
