import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { LetterResult } from './LetterResult'

const FOUND = {
  standing: 'valid',
  number: '2026-0042-00007',
  issuer: '中共望河区财政局机关委员会',
  addressee: '中共望河区教育局委员会',
  initials: 'TXH',
  issued_on: '2026-11-23',
  valid_until: '2027-02-21',
  replaced_by: '',
  people: [],
}
const answer = (reply: () => Response) =>
  server.use(http.get(api('/letter-verifications/tok'), reply))

it.each([
  ['valid', '有效'],
  ['used', '已使用'],
  ['expired', '已过有效期'],
])('says that a letter is %s, from whom, to whom and until when', async (standing, word) => {
  answer(() => HttpResponse.json({ ...FOUND, standing }))
  renderPage(<LetterResult token="tok" />)
  expect(await screen.findByRole('heading', { name: word })).toBeInTheDocument()
  for (const text of [FOUND.number, FOUND.issuer, FOUND.addressee, '2027年2月21日', 'TXH']) {
    expect(screen.getByText(text)).toBeInTheDocument()
  }
  expect(screen.queryByText('代替它的介绍信')).not.toBeInTheDocument()
})

it('names the letter that took the place of a void one', async () => {
  answer(() => HttpResponse.json({ ...FOUND, standing: 'voided', replaced_by: '2026-0042-00009' }))
  renderPage(<LetterResult token="tok" />)
  expect(await screen.findByRole('heading', { name: '已作废' })).toBeInTheDocument()
  expect(screen.getByText('2026-0042-00009')).toBeInTheDocument()
})

/** ADR 0030: a letter for several, line by line, by initials alone. */
it('says for whom a letter for several still stands', async () => {
  const people = [
    { line: 1, initials: 'TXH', standing: 'valid', replaced_by: '' },
    { line: 2, initials: 'WWB', standing: 'voided', replaced_by: '2026-0042-00009' },
  ]
  answer(() => HttpResponse.json({ ...FOUND, initials: '', people }))
  renderPage(<LetterResult token="tok" />)
  const list = await screen.findByRole('list', { name: '介绍信上的各人' })
  const lines = within(list).getAllByRole('listitem')
  expect(lines.map((one) => one.textContent)).toEqual([
    'TXH 有效',
    'WWB 已作废 · 代替它的介绍信 2026-0042-00009',
  ])
})

it.each([
  [422, 'forged-letter', '无法核验'],
  [429, 'too-many-tries', '查询太频繁'],
])('answers %s %s with %s and names nobody', async (status, code, word) => {
  answer(() => refuse(status, code))
  renderPage(<LetterResult token="tok" />)
  expect(await screen.findByRole('heading', { name: word })).toBeInTheDocument()
  expect(screen.queryByText(FOUND.issuer)).not.toBeInTheDocument()
})
