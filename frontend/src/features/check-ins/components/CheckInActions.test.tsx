import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { AN_ORG, aCheckIn } from '../testData'
import { CheckInActions } from './CheckInActions'

const REGISTERED = aCheckIn({
  state: 'checked_in',
  version: 3,
  allowed_actions: ['assign', 'unregister'],
})

async function open(at: string, checkIn = REGISTERED) {
  await signedIn({ permissions: ['check-in:read', 'check-in:register'] })
  const page = renderPage(<CheckInActions checkIn={checkIn} community={AN_ORG} />, at)
  await screen.findByRole('button', { name: /编组或安排岗位/ })
  return page
}

it.each([
  ['/check-ins/c1', ''],
  ['/check-ins?state=checked_in&open=c1', '?state=checked_in'],
])(
  'takes the registration back and leaves %s, which is gone for the community (SP-17)',
  async (at, search) => {
    let matched: string | null = null
    server.use(
      http.post(api('/check-ins/c1/registration-undo'), ({ request }) => {
        matched = request.headers.get('If-Match')
        return HttpResponse.json(aCheckIn({ version: 4 }))
      }),
    )
    const { router } = await open(at)
    await userEvent.keyboard('u')
    expect(await screen.findByText('周志远的登记已撤销，报到证可以再次登记')).toBeInTheDocument()
    await waitFor(() => expect(router.state.location.pathname).toBe('/check-ins'))
    expect(router.state.location.searchStr).toBe(search)
    expect(matched).toBe('"3"')
  },
)

it('stays and says why when the minute is over', async () => {
  server.use(
    http.post(api('/check-ins/c1/registration-undo'), () =>
      refuse(409, 'undo-too-late', { facts: { seconds: '60' } }),
    ),
  )
  const { router } = await open('/check-ins/c1')
  await userEvent.click(screen.getByRole('button', { name: /撤销登记/ }))
  expect(await screen.findByText(/登记已超过 60 秒，不能再撤销/)).toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/check-ins/c1')
})

it('does not offer it where the server does not allow it', async () => {
  await open('/check-ins/c1', { ...REGISTERED, allowed_actions: ['assign'] })
  expect(screen.queryByRole('button', { name: /撤销登记/ })).not.toBeInTheDocument()
})
