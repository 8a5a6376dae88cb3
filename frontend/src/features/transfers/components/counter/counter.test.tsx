import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { WholeTicketOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { BLANK, counterArrival, counterStart, fromTicket } from '../../counter'
import { aTransfer } from '../../testData'
import { CounterTask } from './CounterTask'

const COUNTERS = [{ id: 'd1', name: '综合窗口' }]
const ONE = { member_id: 'm1', name: '王小明', phone_masked: '138****5678', unit_name: '税务局' }

/** TRF-01: a member of the street is found by Enter, and the branch applies then. */
it('finds a member of the street by keyboard and registers for them', async () => {
  const asked: unknown[] = []
  const sent: unknown[] = []
  server.use(
    http.post(api('/tickets/client-lookups'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ members: [ONE], clients: [], more: false })
    }),
    http.post(api('/transfers'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(aTransfer({ state: 'registered' }), { status: 201 })
    }),
  )
  await signedIn({ permissions: ['ticket:register', 'transfer:register', 'transfer:read'] })
  renderPage(<CounterTask counters={COUNTERS} />)
  await userEvent.click(await screen.findByRole('radio', { name: /转出或系统内调动/ }))
  await userEvent.type(screen.getByRole('searchbox', { name: '党员' }), 'wxm{Enter}')
  const found = await screen.findByRole('button', { name: /王小明/ })
  await waitFor(() => expect(found).toHaveFocus())
  await userEvent.keyboard('{Enter}')
  expect(asked).toEqual([{ org_id: 'd1', asked: 'wxm' }])
  await userEvent.click(screen.getByRole('radio', { name: '系统外的党组织' }))
  await userEvent.type(screen.getByLabelText('抬头（对方党委）'), '中共某党委')
  await userEvent.type(screen.getByLabelText('对方支部'), '某支部')
  await userEvent.type(screen.getByRole('combobox', { name: '收到的材料' }), '身份证{Enter}')
  await userEvent.type(screen.getByLabelText('告知党员'), '周一上午找支部')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const last = await screen.findByText('田小禾的接转已登记', {
    selector: '.ant-alert-title, .ant-alert-message',
  })
  expect(sent[0]).toMatchObject({
    member_id: 'm1',
    registered_at: 'd1',
    materials: ['身份证'],
    told: '周一上午找支部',
  })
  const alert = last.closest<HTMLElement>('[role=status]')
  expect(within(alert as HTMLElement).getByRole('button', { name: /打印告知单/ })).toBeEnabled()
})

it('asks for what only the letter says once its number is typed', async () => {
  await signedIn({ permissions: ['ticket:register', 'transfer:register'] })
  renderPage(<CounterTask counters={COUNTERS} />)
  expect(await screen.findByLabelText('党员')).toHaveFocus()
  expect(screen.queryByLabelText('党费交至')).toBeNull()
  await userEvent.type(screen.getByLabelText('介绍信编号'), '某〔2026〕7')
  expect(await screen.findByLabelText('党费交至')).toBeInTheDocument()
})

/** TRF-02, TRF-03: entered once, never asked twice. */
it('takes name, papers and notice over from the ticket, and sends no number', () => {
  const ticket = {
    id: 't1', member_id: null, client_name: '周晓', phone_masked: '137****1234', client_unit: '',
    papers: [
      { name: '介绍信', handed: false },
      { name: '身份证', handed: true },
    ],
  } // biome-ignore format: short
  const whole = { ticket, messages: [{ tells: 'notice', text: '介绍信' }] }
  const values = fromTicket(whole as unknown as WholeTicketOut, '请带齐：')
  expect(values).toMatchObject({
    way: 'in',
    name: '周晓',
    materials: ['身份证'],
    told: '请带齐：介绍信',
  })
  expect(counterArrival(values, 'd1', 't1')).toMatchObject({
    person: { name: '周晓', phone: '' },
    registered_at: 'd1',
    ticket_id: 't1',
  })
  expect(counterStart({ ...BLANK, member: ONE }, 'd1')).not.toHaveProperty('ticket_id')
})
