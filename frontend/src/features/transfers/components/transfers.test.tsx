import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { MyTransferOut, WholeTransferOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { MyTransfersPage } from '../pages/MyTransfersPage'
import { aTransfer, aWhole } from '../testData'
import { StepDialog } from './StepDialog'
import { TransferDetail } from './TransferDetail'

function answered(reply: () => Response = () => HttpResponse.json(aTransfer())) {
  const sent: { body: unknown; match: string | null }[] = []
  server.use(
    http.post(api('/transfers/x1/steps'), async ({ request }) => {
      sent.push({ body: await request.json(), match: request.headers.get('If-Match') })
      return reply()
    }),
  )
  return sent
}

async function detail(whole: WholeTransferOut) {
  await signedIn({ permissions: ['transfer:read', 'transfer:review'] })
  server.use(
    http.get(api('/transfers/x1'), () => HttpResponse.json(whole, { headers: { ETag: '"3"' } })),
  )
  renderPage(<TransferDetail id="x1" />)
  await screen.findByRole('heading', { name: '田小禾的组织关系接转' })
}

/** TRF-10: the opinion goes with the version that was read. */
it('approves with an opinion', async () => {
  const sent = answered()
  await detail(aWhole())
  await userEvent.click(screen.getByRole('button', { name: /同意/ }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.type(within(dialog).getByLabelText('审批意见'), '同意转出')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({ body: { action: 'approve', opinion: '同意转出' }, match: '"3"' })
})

it('tells who must act, who answers for the member, and how long the letter is valid', async () => {
  await detail(
    aWhole({
      transfer: aTransfer({
        state: 'letter_issued',
        letter_no: '2026-0002-00002',
        letters: [
          letter('2026-0002-00001', { void: true }),
          letter('2026-0002-00002', { replaces: '2026-0002-00001' }),
        ],
      }),
      turn: { side: 'target', name: '科研支部' },
      deadlines: [{ paper: 'letter', due_on: '2027-02-01', days_left: -3, overdue: true }],
    }),
  )
  expect(screen.getByText('轮到科研支部')).toBeInTheDocument()
  expect(screen.getByText('现在由谁负责这位党员')).toBeInTheDocument()
  expect(screen.getAllByText('已超 3 天').length).toBeGreaterThan(0)
  expect(screen.getAllByText(/有效期玖拾天/)).toHaveLength(2)
  expect(screen.getByText('已作废')).toBeInTheDocument()
  expect(screen.getByText(/代替第 2026-0002-00001 号/)).toBeInTheDocument()
})

/** TRF-10. */
it('shows what another person must do, with the reason, and does not do it', async () => {
  await detail(aWhole({ allowed_actions: ['follow_up'], barred_actions: ['approve'] }))
  expect(screen.getByRole('button', { name: /同意/ })).toBeDisabled()
})

it('puts a refusal beside the field that it names', async () => {
  answered(() => refuse(422, 'not-of-target'))
  await signedIn({ permissions: ['transfer:read', 'transfer:receive'] })
  const onClose = vi.fn()
  renderPage(
    <StepDialog open transfer={aTransfer()} etag={'"3"'} move="assign" onClose={onClose} />,
  )
  await screen.findByRole('dialog')
  await userEvent.click(screen.getByRole('button', { name: '编入支部' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(onClose).not.toHaveBeenCalled()
})

it('asks for a reason before it rejects', async () => {
  const sent = answered()
  await signedIn({ permissions: ['transfer:read', 'transfer:review'] })
  renderPage(
    <StepDialog open transfer={aTransfer()} etag={'"3"'} move="reject" onClose={vi.fn()} />,
  )
  await screen.findByRole('dialog')
  await userEvent.click(screen.getByRole('button', { name: /驳\s?回/ }))
  expect(await screen.findByText('请填写原因')).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.type(screen.getByLabelText('原因'), '材料不全')
  await userEvent.click(screen.getByRole('button', { name: /驳\s?回/ }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ action: 'reject', reason: '材料不全' }))
})

it('tells a member who holds the file and what is next', async () => {
  const mine: MyTransferOut = {
    transfer: aTransfer({ told: '周一上午，教育局205室，找王老师' }),
    turn: { side: 'source_committee', name: '甲局党委' },
    answering: { org_id: 'b1', name: '机关第一支部' },
    next_stop: 'target_review',
    road: aWhole().road,
    deadlines: [],
    can_withdraw: true,
  }
  server.use(http.get(api('/me/transfers'), () => HttpResponse.json({ items: [mine] })))
  await signedIn({ permissions: [] })
  renderPage(<MyTransfersPage />)
  expect(await screen.findByText('现在在甲局党委手里')).toBeInTheDocument()
  expect(screen.getByText('下一步：转入党委审批')).toBeInTheDocument()
  expect(screen.getByText(/找王老师/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '我不转了' })).toBeInTheDocument()
})

function letter(number: string, change: object) {
  return {
    number,
    issued_on: '2026-11-02',
    valid_days: 90,
    prolonged_days: 0,
    people: 1,
    valid_until: '2027-01-31',
    validity_in_capitals: '玖拾',
    replaces: '',
    void: false,
    ...change,
  }
}
