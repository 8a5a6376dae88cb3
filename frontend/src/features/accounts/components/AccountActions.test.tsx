import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { AccountOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { AccountActions } from './AccountActions'

const ACCOUNT: AccountOut = {
  id: 'a7',
  login: 'li.min',
  display_name: '李敏',
  home_org: { id: 'o1', name: '区财政局机关党委' },
  member_id: null,
  must_change_password: true,
  closed_at: null,
  grants: [],
}

beforeEach(async () => {
  await signedIn({ permissions: ['account:manage'] })
})

it('shows a one-time password once, and forgets it when it is put away', async () => {
  server.use(
    http.post(api('/accounts/a7/password-reset'), () =>
      HttpResponse.json({ password: 'amber-canal-41' }),
    ),
  )
  const handedOver = vi.fn()
  renderPage(<AccountActions account={ACCOUNT} fresh onHandedOver={handedOver} />)
  await userEvent.click(await screen.findByRole('button', { name: '生成一次性密码' }))
  expect(await screen.findByText('amber-canal-41')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '已记下，关闭' }))
  await waitFor(() => expect(screen.queryByText('amber-canal-41')).not.toBeInTheDocument())
  expect(handedOver).toHaveBeenCalledOnce()
})

it('closes an account with a reason, and stays open when it is refused', async () => {
  let sent: unknown
  server.use(
    http.post(api('/accounts/a7/closure'), async ({ request }) => {
      sent = await request.json()
      return refuse(403, 'not-allowed')
    }),
  )
  renderPage(<AccountActions account={ACCOUNT} fresh={false} onHandedOver={() => undefined} />)
  await userEvent.click(await screen.findByRole('button', { name: '关闭账号' }))
  await userEvent.click(await screen.findByRole('button', { name: '调离岗位' }))
  const buttons = screen.getAllByRole('button', { name: '关闭账号' })
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement)
  expect(await screen.findByText('您没有权限办理这件事')).toBeInTheDocument()
  expect(sent).toEqual({ reason: '调离岗位' })
})
