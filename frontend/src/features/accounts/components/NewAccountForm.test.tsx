import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { NewAccountForm } from './NewAccountForm'

const UNIT = { id: 'u1', kind: 'unit_org', name: '区财政局机关党委', closed_on: null }

beforeEach(async () => {
  await signedIn({ permissions: ['account:manage'] })
  server.use(http.get(api('/orgs'), () => HttpResponse.json({ items: [UNIT], next_cursor: null })))
})

async function fill() {
  await userEvent.type(await screen.findByLabelText('登录名'), 'li.min')
  await userEvent.type(screen.getByLabelText('姓名'), '李敏')
  await userEvent.click(screen.getByRole('combobox', { name: '所属组织' }))
  await userEvent.click(await screen.findByText('区财政局机关党委'))
}

it('opens an account and hands it on', async () => {
  let sent: unknown
  server.use(
    http.post(api('/accounts'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ id: 'a7' }, { status: 201 })
    }),
  )
  const onOpened = vi.fn()
  renderPage(<NewAccountForm onOpened={onOpened} />)
  await fill()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(onOpened).toHaveBeenCalledWith({ id: 'a7' }))
  expect(sent).toEqual({
    login: 'li.min',
    display_name: '李敏',
    home_org_id: 'u1',
    grants: [],
  })
})

it('says beside the field that a login is taken', async () => {
  server.use(http.post(api('/accounts'), () => refuse(409, 'login-taken')))
  renderPage(<NewAccountForm onOpened={() => undefined} />)
  await fill()
  await userEvent.click(screen.getByRole('button', { name: /开立账号/ }))
  expect(await screen.findByText('这个登录名已有人使用，请换一个')).toBeInTheDocument()
})
