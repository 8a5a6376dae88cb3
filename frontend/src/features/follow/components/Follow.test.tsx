import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { FollowedTicketOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { readAddress } from '../code'
import { Follow } from './Follow'

const NUMBER = 'F2026-0130-000042'
const TICKET: FollowedTicketOut = {
  merged_from: '',
  number: NUMBER,
  item_name: '老年人优待证办理',
  state: 'in_progress',
  registered_at: '2026-11-02T01:00:00Z',
  centre_name: '望河街道党群服务中心',
  owner_name: '董晓燕',
  department_name: '社会事务科',
  office_phone: '026-60000101',
  first_contact_name: '沈佳怡',
  bounces: 1,
  reopenings: 0,
  due_at: '2026-11-10T09:30:00Z',
  provisional: false,
  standing: 'running',
  stopped_at: null,
  why: [
    {
      day: '2026-11-03',
      through: null,
      code: 'counted',
      facts: { number: 1, number_to: 1, of: 5 },
      text: '11月3日（周二）第1个工作日。',
    },
  ],
  awaited: { side: 'officer', what: '', until: null },
  missing: [],
  messages: [],
  files: [],
  can_supply: false,
  supplements: 0,
  can_withdraw: true,
  can_rate: false,
  stars: null,
}

async function lookUp(ticket: Partial<FollowedTicketOut> = {}) {
  const asked: unknown[] = []
  server.use(
    http.post(api('/public/ticket-follow-ups'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ ...TICKET, ...ticket })
    }),
  )
  renderPage(<Follow number={NUMBER} />)
  await userEvent.type(await screen.findByLabelText('手机号后四位'), '1234{Enter}')
  await screen.findByRole('heading', { level: 1, name: '老年人优待证办理' })
  return asked
}

it('asks by the number of the paper and the typed ending, and says who, by when and why', async () => {
  expect(await lookUp()).toEqual([{ number: NUMBER, phone_tail: '1234' }])
  expect(screen.getByText('2026年11月10日(周二)')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /026-60000101/ })).toHaveAttribute(
    'href',
    'tel:026-60000101',
  )
  expect(screen.getByText(/第1个工作日/)).toBeInTheDocument()
  expect(screen.getByText(/退回过 1 次/)).toBeInTheDocument()
})

it('takes a number as people type it, and asks for four digits before it asks the server', async () => {
  renderPage(<Follow number="" />)
  await userEvent.type(await screen.findByLabelText('事项编号'), 'f2026-0130-000042')
  expect(screen.getByLabelText('事项编号')).toHaveValue(NUMBER)
  await userEvent.type(screen.getByLabelText('手机号后四位'), '12{Enter}')
  expect(await screen.findByText('请填写四位数字')).toBeInTheDocument()
})

it('says what to do when the pair does not fit', async () => {
  server.use(http.post(api('/public/ticket-follow-ups'), () => refuse(404, 'not-found')))
  renderPage(<Follow number={NUMBER} />)
  await userEvent.type(await screen.findByLabelText('手机号后四位'), '9999{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到')
})

it('names the missing papers and until when', async () => {
  await lookUp({
    state: 'awaiting_materials',
    due_at: null,
    why: [],
    awaited: { side: 'client', what: '', until: '2026-11-17T16:00:00Z' },
    missing: [{ name: '收入证明', issuer: '所在单位' }],
  })
  expect(screen.getByRole('heading', { name: '需要您来做' })).toBeInTheDocument()
  expect(screen.getByText('收入证明')).toBeInTheDocument()
})

const CODE = '7K3M9QRT'

async function withdraw() {
  await userEvent.click(await screen.findByRole('button', { name: '已自行办妥' }))
  await userEvent.click(screen.getByRole('button', { name: '确认撤回' }))
}

it('asks for the code of the paper before it withdraws, and again when it does not fit', async () => {
  await lookUp()
  const sent: unknown[] = []
  server.use(
    http.post(api('/public/ticket-withdrawals'), async ({ request }) => {
      sent.push(await request.json())
      if (sent.length === 1) return refuse(404, 'not-found')
      return HttpResponse.json({ ...TICKET, state: 'withdrawn', can_withdraw: false })
    }),
  )
  expect(screen.queryByLabelText('办事码')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '我不办了，撤回' }))
  await userEvent.type(screen.getByLabelText('办事码'), '0000-0000{Enter}')
  await withdraw()
  expect(await screen.findByText(/办事码不对/)).toBeInTheDocument()
  await userEvent.clear(screen.getByLabelText('办事码'))
  await userEvent.type(screen.getByLabelText('办事码'), '7k3m-9qrt{Enter}')
  await withdraw()
  expect(await screen.findByRole('heading', { name: '已撤回' })).toBeInTheDocument()
  expect(sent.at(-1)).toEqual({ number: NUMBER, code: CODE, reason: '已自行办妥' })
})

it('opens at once by the scanned code, and rates with nothing more to type', async () => {
  const asked: unknown[] = []
  const closed = { ...TICKET, state: 'closed' as const, can_withdraw: false, can_rate: true }
  server.use(
    http.post(api('/public/ticket-follow-ups'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json(closed)
    }),
    http.post(api('/public/ticket-ratings'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json({ ...closed, can_rate: false, stars: 4 }, { status: 201 })
    }),
  )
  renderPage(<Follow number={NUMBER} scanned={CODE} />)
  await userEvent.click(await screen.findByRole('radio', { name: /四星/ }))
  expect(screen.queryByLabelText('办事码')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText('您给了 4 颗星。')).toBeInTheDocument()
  expect(asked).toEqual([
    { number: NUMBER, code: CODE },
    { number: NUMBER, code: CODE, stars: 4, words: '' },
  ])
})

it('asks who came by the phone ending for the code when they rate, and refuses a staff browser', async () => {
  await lookUp({ state: 'closed', can_withdraw: false, can_rate: true })
  server.use(http.post(api('/public/ticket-ratings'), () => refuse(403, 'staff-browser')))
  await userEvent.click(screen.getByRole('radio', { name: /五星/ }))
  expect(screen.getByRole('button', { name: '提交评价' })).toBeDisabled()
  await userEvent.type(screen.getByLabelText('办事码'), '7K3M 9QRT')
  await userEvent.click(screen.getByRole('button', { name: '提交评价' }))
  expect(await screen.findByText(/请用您自己的手机评价/)).toBeInTheDocument()
})

it.each([
  ['F2026-0130-000042.7k3m-9qrt', { number: NUMBER, code: CODE }],
  ['F2026-0130-000042', { number: NUMBER, code: '' }],
  ['F2026-0130-000042.7k3', { number: NUMBER, code: '' }],
  ['', { number: '', code: '' }],
])('reads the address %s', (hash, known) => {
  expect(readAddress(hash)).toEqual(known)
})
