import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { getSession } from '@/api'
import { aMe } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { SignInForm } from './SignInForm'

async function fill(password: string) {
  await userEvent.type(await screen.findByLabelText('账号'), 'zhaomin')
  await userEvent.type(screen.getByLabelText('密码'), `${password}{Enter}`)
}

it('signs in by Enter and tells the page', async () => {
  server.use(
    http.post(api('/sessions'), async ({ request }) => {
      expect(await request.json()).toEqual({ login: 'zhaomin', password: 'right horse' })
      return HttpResponse.json({ access_token: 't', expires_in: 600, token_type: 'Bearer' })
    }),
    http.get(api('/me'), () => HttpResponse.json(aMe())),
  )
  const done = vi.fn()
  renderPage(<SignInForm onDone={done} />)
  await fill('right horse')
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(getSession()).toMatchObject({
    status: 'active',
    me: { account: { display_name: '赵敏' } },
  })
})

it('shows a refusal above the fields and keeps the account', async () => {
  server.use(http.post(api('/sessions'), () => refuse(401, 'wrong-credentials')))
  const done = vi.fn()
  renderPage(<SignInForm onDone={done} />)
  await fill('wrong')
  expect(await screen.findByRole('alert')).toHaveTextContent('账号或密码不正确')
  expect(screen.getByLabelText('账号')).toHaveValue('zhaomin')
  expect(done).not.toHaveBeenCalled()
})

it('asks for what is missing without asking the server', async () => {
  renderPage(<SignInForm onDone={() => undefined} />)
  await userEvent.click(await screen.findByRole('button', { name: '登录' }))
  expect(await screen.findByText('请填写账号')).toBeInTheDocument()
  expect(await screen.findByText('请填写密码')).toBeInTheDocument()
})
