import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { TicketTiles } from './TicketTiles'

const tile = (kind: string, count: number, narrowed = {}) => ({
  tile: { kind, desk: null, attention: null, state: [], ...narrowed },
  count,
})

it('shows own and led figures apart; each opens to exactly its tickets', async () => {
  server.use(
    http.get(api('/tickets/desk'), () =>
      HttpResponse.json({
        as_of: '2026-03-06T01:00:00Z',
        items: [
          tile('my_near', 2, { desk: 'mine', attention: 'near' }),
          tile('offered_to_me', 0, { desk: 'offered' }),
          tile('my_awaiting_client', 1, {
            desk: 'mine',
            state: ['awaiting_client', 'awaiting_materials'],
          }),
          tile('led_overdue', 3, { attention: 'overdue' }),
        ],
      }),
    ),
  )
  await signedIn({ permissions: ['ticket:read'] })
  renderPage(<TicketTiles />)
  const mine = await screen.findByRole('region', { name: '我的事项' })
  const links = within(mine).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['2临近到期', '0待我签收', '1等群众'])
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/tickets?attention=near',
    '/tickets?desk=offered',
    '/tickets?state=awaiting_client%2Cawaiting_materials',
  ])
  const led = screen.getByRole('region', { name: '本部门、本中心的事项' })
  expect(within(led).getByRole('link')).toHaveAttribute(
    'href',
    '/tickets?desk=all&attention=overdue',
  )
})

it('asks nothing for who reads no tickets', async () => {
  await signedIn({ permissions: ['member:read'] })
  renderPage(<TicketTiles />)
  expect(screen.queryByRole('region')).not.toBeInTheDocument()
})
