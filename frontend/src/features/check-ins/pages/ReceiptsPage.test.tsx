import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { CheckInLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aLine } from '../testData'
import { ReceiptsPage } from './ReceiptsPage'

let found: CheckInLine[] = []
let taken: string[] = []

beforeEach(async () => {
  taken = []
  await signedIn({ permissions: ['check-in:read', 'check-in:return', 'check-in:certify'] })
  server.use(
    http.get(api('/check-ins'), ({ request }) => {
      const asked = new URL(request.url).searchParams.get('q')
      return HttpResponse.json({ items: asked ? found : [], next_cursor: null })
    }),
    http.post(api('/receipt-returns'), async ({ request }) => {
      const { check_in_ids } = (await request.json()) as { check_in_ids: string[] }
      taken.push(...check_in_ids)
      return HttpResponse.json({ items: check_in_ids.map((id) => ({ id, refusal: '' })) })
    }),
  )
})

const type = async (text: string) =>
  userEvent.type(await screen.findByLabelText(/扫描或输入回执/), `${text}{Enter}`)

it('takes one receipt after the other and says what became of each (CHK-08)', async () => {
  renderPage(<ReceiptsPage />)
  found = [aLine({ receipt: 'issued', state: 'checked_in' })]
  await type('4TXW-8HNB')
  expect(await screen.findByText('本次已收回 1 份')).toBeInTheDocument()
  found = [aLine({ name: '孙丽萍', receipt: 'returned', state: 'checked_in' })]
  await type('8DNE-4KTY')
  expect(await screen.findByText(/此前已经收回/)).toBeInTheDocument()
  found = [aLine({ name: '林晓雯', receipt: 'none', state: 'certificate_issued' })]
  await type('K7M2-Q9XD')
  expect(await screen.findByText(/还没有到社区报到/)).toBeInTheDocument()
  found = []
  await type('2222-2222')
  expect(await screen.findByText(/没有找到，请核对号码/)).toBeInTheDocument()
  expect(taken).toEqual(['c1'])
})

it('takes nothing when several people answer to what was typed', async () => {
  found = [aLine({ receipt: 'issued' }), aLine({ id: 'c2', receipt: 'issued' })]
  renderPage(<ReceiptsPage />)
  await type('周 0104')
  expect(await screen.findByText(/有 2 人符合/)).toBeInTheDocument()
  expect(taken).toEqual([])
})
