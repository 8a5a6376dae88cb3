import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { RatingOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aTicket } from '../testData'
import { RatingsCard } from './RatingsCard'

const may = vi.hoisted(() => ({ print: true }))
vi.mock('../useMayPrint', () => ({ useMayPrint: () => may.print }))

const CLOSED = aTicket({ state: 'closed', reopenings: 1 })
const FIRST: RatingOut = {
  round: 0,
  stars: 2,
  words: '等得太久',
  at: '2026-03-10T02:00:00Z',
  own_account: false,
  code: { kind: 'receipt', at: '2026-03-02T01:00:00Z', by_name: '沈佳怡' },
}

beforeEach(() => {
  may.print = true
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }),
  )
})

it('shows stars, words, when, which closing, and by whose print it was given (TKT-31)', async () => {
  renderPage(<RatingsCard ticket={aTicket({ state: 'in_progress' })} ratings={[FIRST]} />)
  expect(await screen.findByRole('img', { name: '2 颗星' })).toBeInTheDocument()
  expect(screen.getByText('等得太久')).toBeInTheDocument()
  expect(screen.getByText(/第1次办结 · 凭 沈佳怡 于 .* 出具的收件回执单/)).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('shows the code for the window once, for the closing that is not rated yet', async () => {
  let shown = 0
  server.use(
    http.post(api('/tickets/t1/rating-codes'), () => {
      shown += 1
      return new HttpResponse('<svg xmlns="http://www.w3.org/2000/svg"/>', {
        headers: { 'Content-Type': 'image/svg+xml' },
      })
    }),
  )
  renderPage(<RatingsCard ticket={CLOSED} ratings={[FIRST]} />)
  await userEvent.click(await screen.findByRole('button', { name: '请服务对象扫码评价' }))
  expect(await screen.findByRole('img', { name: '评价二维码' })).toBeInTheDocument()
  expect(shown).toBe(1)
})

it('offers no code to who has no part in it, nor once it is rated', async () => {
  may.print = false
  const { unmount } = renderPage(<RatingsCard ticket={CLOSED} ratings={[FIRST]} />)
  expect(await screen.findByText('等得太久')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  unmount()
  may.print = true
  renderPage(<RatingsCard ticket={CLOSED} ratings={[FIRST, { ...FIRST, round: 1 }]} />)
  expect(await screen.findAllByText('等得太久')).toHaveLength(2)
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
