import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { TicketTransfersOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aTicket } from '../testData'
import { TransferCard } from './TransferCard'

const SAID = '组织关系已接转，2026-11-20编入柳荫社区'

const one = (change: object) => ({
  transfer: { id: 'x1', state: 'target_review', person: { name: '周晓' } },
  turn: { side: 'target_committee', name: '街道工委' },
  next_stop: 'verifying',
  road: [],
  deadlines: [],
  outcome: '',
  ...change,
})

async function card(found: object, ticket = aTicket()) {
  server.use(
    http.get(api(`/tickets/${ticket.id}/transfers`), () =>
      HttpResponse.json(found as TicketTransfersOut),
    ),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:handle', 'transfer:read'] })
  renderPage(<TransferCard ticket={ticket} etag={'"3"'} />)
}

/** TRF-04: the ticket's page tells where the transfer stands. */
it('tells who holds it and what is next', async () => {
  await card({ items: [one({})], can_open: false })
  expect(await screen.findByText(/现在在街道工委手里 · 下一步：核对信息/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '周晓的接转' })).toHaveAttribute('href', '/transfers/x1')
})

it('offers a transfer where the ticket may go on as one', async () => {
  await card({ items: [], can_open: true })
  expect(await screen.findByRole('button', { name: /办理接转/ })).toBeInTheDocument()
})

/** TRF-04, TKT-10: the outcome is filled in as what the client is told. */
it('closes with one button, the outcome filled in', async () => {
  const ticket = aTicket({ state: 'resolved', allowed_actions: ['close'] })
  server.use(
    http.get(api(`/tickets/${ticket.id}/reply-templates`), () => HttpResponse.json({ items: [] })),
  )
  const found = one({ outcome: SAID, transfer: { ...one({}).transfer, state: 'assigned' } })
  await card({ items: [found], can_open: false }, ticket)
  await userEvent.click(await screen.findByRole('button', { name: '告知并办结' }))
  expect(await screen.findByDisplayValue(SAID)).toBeInTheDocument()
})
