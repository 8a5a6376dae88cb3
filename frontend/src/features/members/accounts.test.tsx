import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { HandoverOut, MemberAccountOut, MemberLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { slipsOf } from './accountQueries'
import { AccountCard } from './components/AccountCard'
import { OpenAccountsAction } from './components/OpenAccountsAction'
import { MEMBER } from './testData'

const NONE: MemberAccountOut = {
  state: 'none',
  login: 'wangxiaoming5678',
  has_roles: false,
  opened_at: null,
  signed_in_at: null,
  allowed_actions: ['open'],
}
const GIVEN: HandoverOut = {
  accounts: [
    { member_id: 'm1', name: '王小明', login: 'wangxiaoming5678', password: 'k7mx-9qrt-w2ep' },
  ],
  skipped: [],
  slips: btoa('%PDF-1.7'),
}

function stands(account: MemberAccountOut) {
  server.use(http.get(api('/members/m1/account'), () => HttpResponse.json(account)))
}

const line = (id: string, account: string | null) =>
  ({ id, name: `党员${id}`, account }) as MemberLine

beforeEach(async () => {
  await signedIn({ permissions: ['member:open-account'] })
})

it('opens an account with the proposed login and shows the password this once', async () => {
  const sent: unknown[] = []
  stands(NONE)
  server.use(
    http.post(api('/members/m1/account'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(GIVEN, { status: 201 })
    }),
  )
  renderPage(<AccountCard member={MEMBER} />)
  await userEvent.click(await screen.findByRole('button', { name: /开通手机账号/ }))
  const dialog = await screen.findByRole('dialog')
  const login = await within(dialog).findByLabelText('登录名')
  expect(login).toHaveValue('wangxiaoming5678')
  await userEvent.click(within(dialog).getByRole('button', { name: '开通手机账号' }))
  expect(await screen.findByTestId('one-time-password')).toHaveTextContent('k7mx-9qrt-w2ep')
  expect(sent).toEqual([{ login: 'wangxiaoming5678' }])
  await userEvent.click(screen.getByRole('button', { name: '已交付，关闭' }))
  await waitFor(() => expect(screen.queryByTestId('one-time-password')).not.toBeInTheDocument())
})

it('says why an opening is refused and lets another login be chosen', async () => {
  stands(NONE)
  server.use(http.post(api('/members/m1/account'), () => refuse(409, 'login-taken')))
  renderPage(<AccountCard member={MEMBER} />)
  await userEvent.click(await screen.findByRole('button', { name: /开通手机账号/ }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '开通手机账号' }))
  expect(await within(dialog).findByText(/已有人使用/)).toBeInTheDocument()
  expect(within(dialog).getByLabelText('登录名')).toBeEnabled()
})

it('offers only what may be done', async () => {
  stands({ ...NONE, state: 'in_use', has_roles: true, allowed_actions: [] })
  renderPage(<AccountCard member={MEMBER} />)
  expect(await screen.findByText(/由系统管理员办理/)).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('tells when the account was opened and that nobody has signed in', async () => {
  stands({
    ...NONE,
    state: 'waiting',
    opened_at: '2026-03-05T01:00:00Z',
    allowed_actions: ['reset', 'close'],
  })
  renderPage(<AccountCard member={MEMBER} />)
  expect(await screen.findByText('待首次登录')).toBeInTheDocument()
  expect(screen.getByText(/2026年3月5日/)).toBeInTheDocument()
  expect(screen.getByText('从未登录')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '重置密码' })).toBeInTheDocument()
})

it('opens accounts for those selected who have none, and renews only when asked', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(api('/member-accounts'), async ({ request }) => {
      sent.push(await request.json())
      const skipped = [{ member_id: '3', refusal: 'member-has-account' }]
      return HttpResponse.json({ ...GIVEN, skipped })
    }),
  )
  const rows = [line('1', null), line('2', 'waiting'), line('3', 'in_use')]
  renderPage(<OpenAccountsAction rows={rows} onDone={() => undefined} />)
  await userEvent.click(await screen.findByRole('button', { name: /开通手机账号（1 人）/ }))
  await userEvent.click(await screen.findByRole('checkbox', { name: /1 名从未登录/ }))
  const dialog = screen.getByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '开通手机账号' }))
  expect(await screen.findByText(/党员3：这名党员已有账号/)).toBeInTheDocument()
  expect(sent).toEqual([{ member_ids: ['1', '2', '3'], renew_waiting: true }])
})

it('makes a PDF of the slips', async () => {
  const pdf = slipsOf(GIVEN.slips)
  expect(pdf.type).toBe('application/pdf')
  expect(pdf.size).toBe(8)
})
