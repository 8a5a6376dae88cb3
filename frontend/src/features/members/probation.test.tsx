import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import dayjs from 'dayjs'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { ProbationDecisionIn, ProbationDecisionOut, ProbationOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { ProbationCard } from './components/ProbationCard'
import { MEMBER } from './testData'

const PROBATION: ProbationOut = {
  since: '2025-12-01',
  due_on: dayjs().add(10, 'day').format('YYYY-MM-DD'),
  extended_until: null,
  standing: 'due_soon',
  extend_from: '2027-06-01',
  extend_to: '2027-12-01',
  decisions: [],
}
const CONVERTED: ProbationDecisionOut = {
  id: 'd1',
  kind: 'converted',
  decided_on: '2026-12-02',
  decision_ref: '组〔2026〕31号',
  until: null,
  note: '',
  recorded_at: '2026-12-02T02:00:00Z',
  recorded_by: '罗永强',
  withdrawn_at: null,
  withdrawn_by: '',
  withdrawn_because: '',
}
const EDITED = { ...MEMBER, status: 'probationary' as const, allowed_actions: ['edit'] }

function holds(probation: ProbationOut) {
  server.use(http.get(api('/members/m1/probation'), () => HttpResponse.json(probation)))
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit'] })
})

it('tells when the probation is over, and offers nothing to readers', async () => {
  // MEM-16
  holds(PROBATION)
  renderPage(<ProbationCard member={MEMBER} />)
  expect(await screen.findByText('即将期满')).toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('warns of a conversion before its day, and sends what was decided', async () => {
  // MEM-16
  const sent: ProbationDecisionIn[] = []
  holds(PROBATION)
  server.use(
    http.post(api('/members/m1/probation/decisions'), async ({ request }) => {
      sent.push((await request.json()) as ProbationDecisionIn)
      return sent.length === 1
        ? refuse(409, 'not-probationary')
        : HttpResponse.json(PROBATION, { status: 201 })
    }),
  )
  renderPage(<ProbationCard member={EDITED} />)
  await userEvent.click(await screen.findByRole('button', { name: '登记决定' }))
  const dialog = await screen.findByRole('dialog', { name: /登记王小明的预备期决定/ })
  const save = within(dialog).getByRole('button', { name: /登\s*记/ })
  expect(await within(dialog).findByText(/才满/)).toBeInTheDocument()
  await userEvent.click(save)
  expect(await within(dialog).findByText('请填写决定文号')).toBeInTheDocument()
  await userEvent.click(within(dialog).getByRole('radio', { name: '延长预备期' }))
  expect(within(dialog).queryByText(/才满/)).not.toBeInTheDocument()
  await userEvent.type(within(dialog).getByLabelText('决定文号'), ' 支部决议1号 ')
  await userEvent.click(save)
  expect(await within(dialog).findByText('此人已不是预备党员')).toBeInTheDocument()
  await userEvent.click(save)
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent[1]).toMatchObject({
    kind: 'extended',
    decision_ref: '支部决议1号',
    until: '2027-06-01',
  })
})

it('does not offer a second extension', async () => {
  // MEM-16
  holds({ ...PROBATION, extended_until: '2027-06-01', extend_from: null, extend_to: null })
  renderPage(<ProbationCard member={EDITED} />)
  await userEvent.click(await screen.findByRole('button', { name: '登记决定' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('radio', { name: '转为正式党员' })).toBeChecked()
  expect(within(dialog).queryByRole('radio', { name: '延长预备期' })).not.toBeInTheDocument()
})

it('keeps a withdrawn decision in sight, with its reason', async () => {
  // MEM-16
  const sent: unknown[] = []
  const over = { ...PROBATION, standing: null, extend_from: null, extend_to: null }
  holds({ ...over, decisions: [CONVERTED] })
  server.use(
    http.post(api('/members/m1/probation/decisions/d1/withdrawal'), async ({ request }) => {
      sent.push(await request.json())
      const gone = { ...CONVERTED, withdrawn_at: '2026-12-03T02:00:00Z', withdrawn_because: '错' }
      holds({ ...over, decisions: [gone] })
      return HttpResponse.json(PROBATION)
    }),
  )
  renderPage(<ProbationCard member={EDITED} />)
  await userEvent.click(await screen.findByRole('button', { name: '撤销“转为正式党员”的登记' }))
  const asking = await screen.findByRole('dialog')
  await userEvent.click(within(asking).getByRole('button', { name: '录错了人' }))
  await userEvent.click(within(asking).getByRole('button', { name: /撤\s*销/ }))
  expect(await screen.findByText('已撤销', { selector: 'li *' })).toBeInTheDocument()
  expect(sent).toEqual([{ reason: '录错了人' }])
  expect(screen.queryByRole('button', { name: '登记决定' })).not.toBeInTheDocument()
})
