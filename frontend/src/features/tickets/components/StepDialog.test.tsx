import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { ExplainedOut, TicketOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import type { StepName } from '../steps'
import { anExplanation, aTicket } from '../testData'
import { StepDialog } from './StepDialog'

type Sent = { body: unknown; match: string | null }

function answered(reply: () => Response = () => HttpResponse.json(aTicket())) {
  const sent: Sent[] = []
  server.use(
    http.post(api('/tickets/t1/steps'), async ({ request }) => {
      sent.push({ body: await request.json(), match: request.headers.get('If-Match') })
      return reply()
    }),
  )
  return sent
}

async function open(step: StepName, ticket: TicketOut = aTicket()) {
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  server.use(http.get(api('/tickets/t1/reply-templates'), () => HttpResponse.json({ items: [] })))
  const onClose = vi.fn()
  renderPage(<StepDialog open ticket={ticket} etag={'"4"'} step={step} onClose={onClose} />)
  await screen.findByRole('dialog')
  return onClose
}

const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }))

it('sends what was written with the version that was read, and closes', async () => {
  const sent = answered()
  const onClose = await open('refuse')
  await userEvent.type(screen.getByLabelText('原因'), '不属本科室')
  await userEvent.type(screen.getByLabelText('应由谁负责'), '党员服务科')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual([
    { body: { action: 'refuse', reason: '不属本科室', instead: '党员服务科' }, match: '"4"' },
  ])
})

it('accepts with ticked papers and their pages, then offers the receipt', async () => {
  const sent = answered()
  await open('accept')
  await press(/^受\s?理$/)
  expect(await screen.findByText(/还缺：居民身份证、一寸照片/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: '居民身份证' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '一寸照片' }))
  const pages = screen.getByLabelText('居民身份证页数')
  await userEvent.clear(pages)
  await userEvent.type(pages, '2')
  await press(/^受\s?理$/)
  expect(await screen.findByRole('button', { name: /打印收件回执/ })).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({
    action: 'accept',
    handed: { 居民身份证: 2, 一寸照片: 1 },
    complex: false,
  })
})

it('gives the notice with what is in hand, then offers it to print', async () => {
  const sent = answered()
  await open('notify')
  await userEvent.click(screen.getByRole('checkbox', { name: '居民身份证' }))
  await press('一次性告知')
  expect(await screen.findByRole('button', { name: /打印一次性告知书/ })).toBeInTheDocument()
  expect(sent[0]?.body).toEqual({
    action: 'notify',
    handed: { 居民身份证: 1 },
    medium: 'written',
  })
})

const LONGEST = { days: 15, due_at: '2026-03-23T09:30:00Z' }

function explained(longest: ExplainedOut['longest']) {
  server.use(
    http.get(api('/tickets/t1/explanation'), () => HttpResponse.json(anExplanation({ longest }))),
  )
}

/** PV-02. */
it('says how far it may be extended, and refuses beside the field what passes that', async () => {
  const sent = answered()
  explained(LONGEST)
  await open('ask')
  expect(await screen.findByText(/最长可到第15个工作日，即2026年3月23日/)).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('一共多少个工作日'), '20')
  await userEvent.type(screen.getByLabelText('原因'), '需核实')
  await press('提出申请')
  expect(await screen.findByText('超过上限，最多15天')).toBeInTheDocument()
  expect(sent).toEqual([])
})

it('shows the server’s cap beside the days that pass it, and stays open', async () => {
  answered(() => refuse(422, 'past-the-cap', { facts: { max: '15' } }))
  explained({ ...LONGEST, days: 30 })
  const onClose = await open('ask')
  await userEvent.type(await screen.findByLabelText('一共多少个工作日'), '20')
  await userEvent.type(screen.getByLabelText('原因'), '需核实')
  await press('提出申请')
  expect(await screen.findByText(/超出可延长的上限（共15个工作日）/)).toBeInTheDocument()
  expect(onClose).not.toHaveBeenCalled()
})

/** PV-30. */
it('offers the superiors of the centre, and takes any other name', async () => {
  const sent = answered()
  const targets = [{ name: '区委组织部', kind: 'superior_org_department', phone: '0000-8800200' }]
  server.use(
    http.get(api('/ticket-policies/:centre'), () => HttpResponse.json({ values: { targets } })),
  )
  await open('send_up')
  await userEvent.click(screen.getByLabelText('报给哪个上级'))
  await userEvent.click(await screen.findByText('区委组织部 · 0000-8800200'))
  expect(screen.getByLabelText('报给哪个上级')).toHaveValue('区委组织部')
  await userEvent.clear(screen.getByLabelText('报给哪个上级'))
  await userEvent.type(screen.getByLabelText('报给哪个上级'), '市老干部局')
  await userEvent.type(screen.getByLabelText('上级需要的工作日'), '3')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toEqual({ action: 'send_up', target: '市老干部局', days: 3 })
})

it('says who was faster', async () => {
  answered(() =>
    refuse(409, 'stale-version', {
      facts: { changed_by: '魏东升', changed_at: '2026-03-04T02:00:00Z' },
    }),
  )
  await open('note')
  await userEvent.type(screen.getByLabelText('备注内容'), '已联系')
  await press(/^备\s?注$/)
  expect(await screen.findByText(/魏东升/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /重新载入/ })).toBeInTheDocument()
})
