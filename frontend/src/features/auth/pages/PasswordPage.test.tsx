import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { PasswordPage } from './PasswordPage'

beforeEach(async () => {
  await signedIn({ must_change_password: true })
})

async function fill(present: string, next: string, again = next) {
  await userEvent.type(await screen.findByLabelText('当前密码'), present)
  await userEvent.type(screen.getByLabelText('新密码'), next)
  await userEvent.type(screen.getByLabelText('再输入一次新密码'), again)
  await userEvent.click(screen.getByRole('button', { name: '修改密码' }))
}

it('sends the old and the new password, then goes on to the first page', async () => {
  let sent: unknown
  server.use(
    http.put(api('/me/password'), async ({ request }) => {
      sent = await request.json()
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { router } = renderPage(<PasswordPage />, '/account/password')
  await fill('first password', 'correct horse battery')
  await waitFor(() => expect(router.state.location.pathname).toBe('/'))
  expect(sent).toEqual({ present: 'first password', new: 'correct horse battery' })
})

it('says which rule a weak password breaks', async () => {
  server.use(
    http.put(api('/me/password'), () =>
      refuse(422, 'weak-password', { facts: { rule: 'password-common' } }),
    ),
  )
  renderPage(<PasswordPage />)
  await fill('first password', '12345678')
  expect(await screen.findByText(/这个密码太常见/)).toBeInTheDocument()
})

it('does not send two passwords that differ', async () => {
  renderPage(<PasswordPage />)
  await fill('first password', 'correct horse battery', 'correct horse')
  expect(await screen.findByText('两次输入的新密码不一致')).toBeInTheDocument()
})
