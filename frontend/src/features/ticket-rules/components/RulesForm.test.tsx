import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { PolicyBookOut, PolicyTrialOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { RulesForm } from './RulesForm'
import { RulesView } from './RulesView'

const VALUES: PolicyBookOut['values'] = {
  reply_days: 7,
  reply_max_days: 15,
  consult_days: 7,
  consult_complex_days: 10,
  approval_days: 2,
  approval_max_days: 5,
  second_contact_warns: true,
  suspends: ['client', 'superior'],
  notice: 'written',
  supplement_days: 15,
  sign_for_hours: 2,
  refusals_before_ruling: 2,
  reopen_days: 30,
  silence_days: 3,
  warn_hours: 7,
  targets: [],
  categories: ['livelihood'],
}
const BOOK: PolicyBookOut = {
  centre_id: 'c1',
  centre_name: '望河街道党群服务中心',
  version: 2,
  values: { ...VALUES, reopen_days: 60 },
  bounds: [{ name: 'reopen_days', least: 0, most: 365 }],
  history: [
    {
      version: 2,
      at: '2026-03-02T01:00:00Z',
      by_name: '程立新',
      reason: '方便群众',
      values: { ...VALUES, reopen_days: 60 },
    },
    { version: 1, at: null, by_name: '', reason: '', values: VALUES },
  ],
  allowed_actions: ['change'],
}
const TRIAL: PolicyTrialOut = {
  running: 3,
  later: 1,
  earlier: 0,
  warned_otherwise: 0,
  waits_change: 1,
  items: [
    {
      id: 't1',
      number: 'F2026-0018-000026',
      item_name: '困难党员帮扶申请',
      due_before: '2026-03-09T09:30:00Z',
      due_after: '2026-03-11T09:30:00Z',
      warn_before: null,
      warn_after: null,
      waits_change: true,
      told: true,
    },
  ],
}

async function open(reply: () => Response = () => HttpResponse.json(BOOK, { status: 201 })) {
  await signedIn({ permissions: ['ticket:read', 'ticket:direct'] })
  const sent: { path: string; body: unknown; match: string | null }[] = []
  const note = (answer: () => Response) => {
    return async ({ request }: { request: Request }) => {
      const match = request.headers.get('If-Match')
      sent.push({ path: new URL(request.url).pathname, body: await request.json(), match })
      return answer()
    }
  }
  server.use(
    http.post(
      api('/ticket-policies/c1/trials'),
      note(() => HttpResponse.json(TRIAL)),
    ),
    http.post(api('/ticket-policies/c1/versions'), note(reply)),
  )
  const onClose = vi.fn()
  renderPage(<RulesForm book={BOOK} etag={'"2"'} onClose={onClose} />)
  await userEvent.type(await screen.findByLabelText('修改原因'), '上级时间计入承诺')
  return { sent, onClose }
}

it('shows what a change would do before it is saved, and saves by keyboard', async () => {
  const { sent, onClose } = await open()
  await userEvent.click(screen.getByLabelText('等待上级'))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('正在计时的事项共 3 件')).toBeInTheDocument()
  expect(screen.getByText(/1 件的到期时间变晚/)).toBeInTheDocument()
  expect(screen.getByText('困难党员帮扶申请')).toBeInTheDocument()
  expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['trials'])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent[1]).toEqual({
    path: expect.stringContaining('/versions'),
    body: { ...BOOK.values, suspends: ['client'], reason: '上级时间计入承诺' },
    match: '"2"',
  })
})

it('asks for the effect anew when something else is changed', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: /看影响/ }))
  await screen.findByText('正在计时的事项共 3 件')
  await userEvent.click(screen.getByLabelText('等待上级'))
  expect(screen.queryByText('正在计时的事项共 3 件')).not.toBeInTheDocument()
})

it('shows a refusal beside its field', async () => {
  await open()
  server.use(
    http.post(api('/ticket-policies/c1/trials'), () =>
      refuse(422, 'invalid-field', {
        facts: { field: 'reply_max_days', rule: 'below-the-shorter' },
      }),
    ),
  )
  await userEvent.click(screen.getByRole('button', { name: /看影响/ }))
  expect(await screen.findByText(/不能短于对应的基本期限/)).toBeInTheDocument()
})

it('says what holds, where it comes from, and what each version changed', async () => {
  await signedIn({ permissions: ['ticket:read'] })
  renderPage(<RulesView book={BOOK} />)
  expect(await screen.findByText('15个工作日')).toBeInTheDocument()
  expect(screen.getByText(/002-5：共15个工作日/)).toBeInTheDocument()
  expect(screen.getByText('原因：方便群众')).toBeInTheDocument()
  expect(screen.getByText('30个自然日')).toBeInTheDocument()
  expect(screen.getByText('目录默认值，未经修改')).toBeInTheDocument()
})
