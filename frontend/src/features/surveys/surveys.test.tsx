import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { FindLine, RoundLine, SurveySheetOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { FindDialog } from './components/FindDialog'
import { RoundProgress } from './components/RoundProgress'
import { SignDialog } from './components/SignDialog'
import { StillHere } from './components/StillHere'

const aLine = (change: Partial<FindLine> = {}): FindLine => ({
  id: 'f1',
  kind: 'merchant',
  name: '吴老板',
  gender: 'male',
  phone_masked: '137****5678',
  has_phone: true,
  home_org: '外省某镇党委',
  origin: '浙江温州',
  workplace: '老吴五金店',
  estate: '云桥市场',
  since: '2024-03-01',
  permit: false,
  pledged: true,
  branch: '',
  result: 'proposed',
  surveyed_on: null,
  surveyed_by: '',
  note: '',
  floating_id: null,
  member_id: null,
  known_before: true,
  version: 4,
  ...change,
})

const aSheet = (change: Partial<SurveySheetOut> = {}): SurveySheetOut => ({
  id: 's1',
  round_id: 'r1',
  org_id: 'o1',
  org_name: '柳荫社区',
  year: 2026,
  due_on: '2026-12-31',
  state: 'open',
  waiting: 0,
  inflow: 0,
  merchants: 0,
  surveyed_on: null,
  nobody: false,
  comment: '',
  signed_at: null,
  signed_by: '',
  version: 2,
  allowed_actions: ['propose', 'fill', 'sign'],
  ...change,
})

type Sent = { body: Record<string, unknown>; match: string | null }

function answered(): Sent[] {
  const sent: Sent[] = []
  const after = { id: 'f1', name: '吴老板', result: 'contacted', floating_id: null, version: 5 }
  server.use(
    http.put(api('/survey-finds/f1'), async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>
      sent.push({ body, match: request.headers.get('If-Match') })
      return HttpResponse.json({ ...after, waiting: 0, inflow: 0, merchants: 1 })
    }),
  )
  return sent
}

/** MEM-08: who was found last year is confirmed as proposed, and nothing is typed again. */
it('confirms a proposed person with one tap', async () => {
  const sent = answered()
  await signedIn({ permissions: ['survey:read', 'survey:work'] })
  renderPage(<StillHere line={aLine()} />)
  await userEvent.click(await screen.findByRole('button', { name: '仍在此 吴老板' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.match).toBe('"4"')
  expect(sent[0]?.body).toMatchObject({
    workplace: '老吴五金店',
    estate: '云桥市场',
    phone: null,
    result: 'contacted',
  })
})

it('confirms who stands on the register as registered', async () => {
  const sent = answered()
  await signedIn({ permissions: ['survey:read', 'survey:work'] })
  renderPage(<StillHere line={aLine({ floating_id: 'x1' })} />)
  await userEvent.click(await screen.findByRole('button', { name: '仍在此 吴老板' }))
  await waitFor(() => expect(sent[0]?.body.result).toBe('registered'))
})

/** MEM-08: the form is filled; the phone that is kept need not be typed again. */
it('brings a proposed line up to date', async () => {
  const sent = answered()
  await signedIn({ permissions: ['survey:read', 'survey:work'] })
  renderPage(<FindDialog open sheet="s1" line={aLine()} onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByLabelText('商户')).toHaveValue('老吴五金店')
  expect(within(dialog).getByText(/137 \*\*\*\* 5678/)).toBeInTheDocument()
  await userEvent.clear(within(dialog).getByLabelText('小区或市场'))
  await userEvent.type(within(dialog).getByLabelText('小区或市场'), '柳荫农贸市场')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toMatchObject({ estate: '柳荫农贸市场', phone: null, since: '2024-03-01' })
})

/** MEM-08: an empty sheet is signed only by saying that nobody was found. */
it('asks to say that nobody was found', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(api('/survey-sheets/s1/signature'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(aSheet({ state: 'signed', nobody: true }))
    }),
  )
  await signedIn({ permissions: ['survey:read', 'survey:work'] })
  renderPage(<SignDialog open sheet={aSheet()} etag={'"2"'} onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: /签\s*结/ }))
  expect(await within(dialog).findByText('没有查到的，请勾选')).toBeInTheDocument()
  expect(sent).toHaveLength(0)
  await userEvent.click(within(dialog).getByRole('checkbox'))
  await userEvent.click(within(dialog).getByRole('button', { name: /签\s*结/ }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ nobody: true })
})

it('tells how far a round is', async () => {
  const round = { sheets: 5, signed: 2, waiting: 3, inflow: 1, merchants: 4 } as RoundLine
  renderPage(<RoundProgress round={round} />)
  expect(await screen.findByRole('progressbar', { name: '签结进度' })).toHaveAttribute(
    'aria-valuetext',
    '已签结 2 / 5',
  )
  expect(screen.getByText(/待核实 3 人/)).toBeInTheDocument()
})
