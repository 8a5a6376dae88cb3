import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { CheckInCounts } from '@/api/gen'
import { renderPage } from '@/test/render'
import { FiguresTable } from './FiguresTable'

const COUNTS = { total: 12, overdue: 2, checked_in: 5, receipts_issued: 3 }

const DATA: CheckInCounts = {
  as_of: '2026-03-05T01:00:00Z',
  definition: 'check-ins/1',
  by: 'community',
  under: ['d1'],
  since: null,
  until: null,
  items: [
    { org_id: 's1', kind: 'street_committee', name: '望河街道', counts: COUNTS },
    { org_id: 'k1', kind: 'community_org', name: '柳荫社区', counts: COUNTS },
  ],
  totals: { ...COUNTS, total: 24 },
  check_in_rate: null,
}

const show = (search = {}) =>
  renderPage(<FiguresTable data={DATA} search={search} label="各组织报到数字" />)

const row = async (name: RegExp) => within(await screen.findByRole('row', { name }))

it('opens each figure to the list with exactly these rows', async () => {
  show({ from: '2026-01-01', to: '2026-02-28' })
  const street = await row(/^望河街道/)
  expect(street.getByRole('link', { name: '望河街道 已报到 5' })).toHaveAttribute(
    'href',
    '/check-ins?state=checked_in%2Cassigned&under=s1&side=community&from=2026-01-01&to=2026-02-28',
  )
  expect(street.getByRole('link', { name: '望河街道 回执在途 3' })).toHaveAttribute(
    'href',
    '/check-ins?receipt=issued&under=s1&side=community&from=2026-01-01&to=2026-02-28',
  )
  const totals = await row(/^合计/)
  expect(totals.getByRole('link', { name: '合计 报名 24' }).getAttribute('href')).toContain(
    'under=d1',
  )
})

it('leads down from an upper organisation, and no further from a community', async () => {
  show()
  expect((await row(/^望河街道/)).getByRole('link', { name: '望河街道' })).toHaveAttribute(
    'href',
    '/statistics?by=community&under=s1',
  )
  expect((await row(/^柳荫社区/)).queryByRole('link', { name: '柳荫社区' })).toBeNull()
})

it('does not link a figure of nothing', async () => {
  show()
  expect((await row(/^柳荫社区/)).queryByRole('link', { name: /已作废/ })).toBeNull()
})
