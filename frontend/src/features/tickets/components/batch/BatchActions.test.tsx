import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { CentreColleague } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aLine } from '../../testData'
import { AwayButton } from './AwayButton'
import { BatchActions } from './BatchActions'

const one = (id: string, name: string, change: Partial<CentreColleague> = {}): CentreColleague => ({
  centre_id: 'k1',
  account_id: id,
  name,
  department_id: 'd2',
  department_name: '社会事务科',
  open: null,
  ...change,
})
const PEOPLE = [
  one('a1', '沈佳怡', { department_id: 'd1', department_name: '综合窗口', open: 2 }),
  one('a3', '何一鸣'),
  one('a4', '韩雪梅', { open: 5 }),
]
const row = (id: string, problem: object | null = null) => ({
  ticket_id: id,
  number: `F2026-0130-00000${id.slice(1)}`,
  to: problem ? '' : '何一鸣',
  problem,
})
const colleagues = http.get(api('/tickets/colleagues'), () => HttpResponse.json({ items: PEOPLE }))

/** TKT-11: what the server refuses is said line by line, the rest is done. */
it('hands the ticked off over, and says of each what became of it', async () => {
  let sent: unknown
  server.use(
    colleagues,
    http.post(api('/tickets/hand-overs'), async ({ request }) => {
      sent = await request.json()
      const refused = row('t2', { code: 'offer-pending', facts: { to: '韩雪梅' } })
      return HttpResponse.json({ items: [row('t1'), refused], more: false }, { status: 207 })
    }),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  const onDone = vi.fn()
  renderPage(<BatchActions rows={[aLine(), aLine({ id: 't2' })]} onDone={onDone} />)
  await screen.findByRole('button', { name: /批量转交 2 件/ })
  await userEvent.keyboard('h')
  const dialog = await screen.findByRole('dialog', { name: '转交 2 件' })
  await waitFor(() =>
    expect(within(dialog).getByRole('combobox', { name: '交给谁' })).toHaveFocus(),
  )
  await userEvent.click(await within(dialog).findByRole('combobox', { name: '交给谁' }))
  await userEvent.click(await screen.findByText('何一鸣'))
  await userEvent.click(within(dialog).getByRole('button', { name: '请假' }))
  await userEvent.click(within(dialog).getByRole('button', { name: '转交' }))
  await screen.findByRole('dialog', { name: '已转交 1 件，等待签收' })
  expect(sent).toEqual({ ticket_ids: ['t1', 't2'], to: 'a3', reason: '请假' })
  const lines = screen.getAllByRole('listitem')
  expect(lines[0]).toHaveTextContent('已转交给韩雪梅，对方尚未答复。')
  expect(lines[1]).toHaveTextContent('已转交何一鸣，等待签收')
  await userEvent.click(screen.getAllByRole('button', { name: '关闭' })[1] as HTMLElement)
  expect(onDone).toHaveBeenCalled()
})

it('signs at once for what is offered to oneself', async () => {
  let sent: unknown
  server.use(
    http.post(api('/tickets/takings'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ items: [row('t1')], more: false })
    }),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  const onDone = vi.fn()
  const offered = aLine({ owner_id: 'a9', offered_to: 'a1' })
  renderPage(<BatchActions rows={[offered]} onDone={onDone} />)
  const sign = await screen.findByRole('button', { name: /批量签收 1 件/ })
  expect(screen.queryByRole('button', { name: /批量转交/ })).toBeNull()
  await userEvent.click(sign)
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toEqual({ ticket_ids: ['t1'] })
})

it('hands over what somebody whom one leads answers for, spread over a department', async () => {
  let sent: unknown
  server.use(
    colleagues,
    http.post(api('/tickets/hand-overs'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ items: [row('t1')], more: true })
    }),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:handle', 'ticket:reassign'] })
  renderPage(<AwayButton />)
  await userEvent.click(await screen.findByRole('button', { name: '请假转交' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(await within(dialog).findByRole('combobox', { name: '转交谁的事项' }))
  await userEvent.click(await screen.findByText('韩雪梅（在办 5 件）'))
  await userEvent.click(within(dialog).getByRole('combobox', { name: '交给谁' }))
  expect(screen.queryByTitle('韩雪梅')).toBeNull()
  await userEvent.click(await screen.findByTitle('沈佳怡'))
  await userEvent.type(within(dialog).getByRole('textbox', { name: '原因' }), '产假')
  await userEvent.click(within(dialog).getByRole('button', { name: '转交' }))
  await screen.findByText('一次最多转交 100 件，还有没转交的。')
  expect(sent).toEqual({ of: 'a4', to: 'a1', reason: '产假' })
  await userEvent.click(screen.getByRole('button', { name: '继续转交' }))
  const next = await screen.findByRole('dialog', { name: '请假转交' })
  await waitFor(() => expect(next).toBeVisible())
})
