import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { Sessions } from './Sessions'

const base = { address: '10.0.0.7', started_at: '2026-03-05T01:00:00Z' }
const here = {
  ...base,
  id: 's1',
  device: 'Mozilla/5.0 (Linux; Android 14) Chrome/120',
  last_seen_at: '2026-03-05T02:00:00Z',
  is_current: true,
}
const there = {
  ...base,
  id: 's2',
  device: 'Mozilla/5.0 (Windows NT 10.0) Edg/120',
  last_seen_at: '2026-03-04T02:00:00Z',
  is_current: false,
}

it('names each device and signs out the one chosen, never this one', async () => {
  let sessions = [here, there]
  server.use(
    http.get(api('/sessions'), () => HttpResponse.json({ items: sessions })),
    http.delete(api('/sessions/s2'), () => {
      sessions = [here]
      return new HttpResponse(null, { status: 204 })
    }),
  )
  renderPage(<Sessions />)
  const list = await screen.findByRole('list', { name: '登录设备' })
  expect(await within(list).findByText('Android 上的 Chrome')).toBeInTheDocument()
  expect(within(list).getAllByRole('button')).toHaveLength(1)
  await userEvent.click(
    within(list).getByRole('button', { name: '退出这台设备 Windows 上的 Edge' }),
  )
  await waitFor(() => expect(within(list).queryByText(/Windows/)).not.toBeInTheDocument())
})
