/** A duplicate is merged by number, with both sides in sight. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aTicket } from '../testData'
import { MergedNote } from './MergedNote'
import { StepDialog } from './StepDialog'

const FIRST = {
  id: 't0',
  number: 'F2026-0130-000003',
  item_name: '老年人优待证办理',
  kind: 'time_limited',
  client_name: '王秀兰',
  phone_masked: '137****1234',
  state: 'accepted',
  owner_name: '沈佳怡',
  contacts: 1,
  registered_at: '2026-03-01T01:00:00Z',
}

it('shows both sides before it merges, and sends the number', async () => {
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  const sent: unknown[] = []
  server.use(
    http.get(api('/tickets/t1/reply-templates'), () => HttpResponse.json({ items: [] })),
    http.get(api('/tickets'), ({ request }) => {
      const q = new URL(request.url).searchParams.get('q')
      const items = q === FIRST.number ? [FIRST] : []
      return HttpResponse.json({ items, next_cursor: null })
    }),
    http.post(api('/tickets/t1/steps'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(aTicket({ state: 'closed' }))
    }),
  )
  const onClose = vi.fn()
  renderPage(<StepDialog open ticket={aTicket()} etag={'"4"'} step="merge" onClose={onClose} />)
  const number = await screen.findByLabelText('先登记的编号')
  await userEvent.type(number, 'F2026-0130-000099')
  expect(await screen.findByText('没有找到这个编号的在办事项')).toBeInTheDocument()
  await userEvent.clear(number)
  await userEvent.type(number, 'f2026-0130-000003')
  const kept = await screen.findByRole('region', { name: '保留的这件（先登记）' })
  expect(within(kept).getByText('沈佳怡')).toBeInTheDocument()
  const mine = screen.getByRole('region', { name: '本件（合并后办结）' })
  expect(within(mine).getByText('F2026-0130-000007')).toBeInTheDocument()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual([{ action: 'merge', number: FIRST.number }])
})

it('keeps both numbers in sight on either ticket', async () => {
  await signedIn()
  const other = { id: 't0', number: FIRST.number }
  const merged = aTicket({
    merged_into: other,
    merged: [{ id: 't9', number: 'F2026-0130-000009' }],
  })
  renderPage(<MergedNote ticket={merged} />)
  expect(await screen.findByText(`已并入 ${FIRST.number}，在那里继续办理`)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '打开' })).toHaveAttribute('href', '/tickets/t0')
  expect(screen.getByText('另有登记 F2026-0130-000009 并入本件')).toBeInTheDocument()
})
