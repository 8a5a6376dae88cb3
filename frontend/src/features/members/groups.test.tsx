import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { GroupEntryOut, GroupIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { GroupsCard } from './components/GroupsCard'
import { MEMBER } from './testData'

const HARDSHIP: GroupEntryOut = {
  id: 'g1',
  kind: 'hardship',
  since: '2026-02-01',
  until: null,
  reason: '本人患重病',
  help: '每季度走访',
  decision_ref: '',
  place: '',
  entered_at: '2026-02-02T02:00:00Z',
  entered_by: '郑凯',
  ended_by: '',
  end_note: '',
  withdrawn_at: null,
  withdrawn_by: '',
  withdrawn_because: '',
}
const BACK: GroupEntryOut = {
  ...HARDSHIP,
  id: 'g2',
  kind: 'retained',
  reason: '公派留学',
  help: '',
  until: '2026-06-01',
  decision_ref: '组〔2025〕9号',
  ended_by: '郑凯',
}

function holds(...items: GroupEntryOut[]) {
  server.use(http.get(api('/members/m1/groups'), () => HttpResponse.json({ items })))
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit'] })
})

it('shows what stands, keeps what is over below, and offers nothing to readers', async () => {
  // MEM-07
  holds(HARDSHIP, BACK)
  renderPage(<GroupsCard member={MEMBER} />)
  expect(await screen.findByText('困难党员')).toBeVisible()
  expect(screen.getByText('每季度走访')).toBeInTheDocument()
  expect(screen.getByText('以往登记（1）')).toBeInTheDocument()
  expect(screen.getByText('组〔2025〕9号')).not.toBeVisible()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('asks for the decision of a membership that is retained, and sends what was said', async () => {
  // MEM-11
  const sent: GroupIn[] = []
  holds()
  server.use(
    http.post(api('/members/m1/groups'), async ({ request }) => {
      sent.push((await request.json()) as GroupIn)
      return sent.length === 1
        ? refuse(409, 'already-in-group', { facts: { since: '2025-01-01' } })
        : HttpResponse.json(BACK, { status: 201 })
    }),
  )
  renderPage(<GroupsCard member={{ ...MEMBER, allowed_actions: ['edit'] }} />)
  await userEvent.click(await screen.findByRole('button', { name: /登记/ }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(await within(dialog).findByRole('radio', { name: '保留党籍' }))
  const save = within(dialog).getByRole('button', { name: /登\s*记/ })
  await userEvent.type(within(dialog).getByLabelText('出国（境）日期'), '2026-03-01{Enter}')
  await userEvent.click(save)
  expect(await within(dialog).findByText('请填写批准文号')).toBeInTheDocument()
  await userEvent.type(within(dialog).getByLabelText('批准文号'), '组〔2026〕3号')
  await userEvent.type(within(dialog).getByLabelText('前往国家（地区）'), '德国')
  await userEvent.click(save)
  expect(await within(dialog).findByText(/这段时间已有登记/)).toBeInTheDocument()
  await userEvent.click(save)
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent[1]).toMatchObject({
    kind: 'retained',
    since: '2026-03-01',
    until: null,
    decision_ref: '组〔2026〕3号',
    place: '德国',
  })
})

it('ends an entry from a day, and withdraws a mistake with its reason', async () => {
  const sent: unknown[] = []
  holds(HARDSHIP)
  server.use(
    http.post(api('/members/m1/groups/g1/:step'), async ({ request, params }) => {
      sent.push([params.step, await request.json()])
      return HttpResponse.json(HARDSHIP)
    }),
  )
  renderPage(<GroupsCard member={{ ...MEMBER, allowed_actions: ['edit'] }} />)
  await userEvent.click(await screen.findByRole('button', { name: '登记结束：困难党员' }))
  const ending = await screen.findByRole('dialog')
  await userEvent.type(await within(ending).findByLabelText('依据或说明'), '已脱困')
  await userEvent.click(within(ending).getByRole('button', { name: '登记结束' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject(['end', { note: '已脱困' }])
  await userEvent.click(screen.getByRole('button', { name: '撤销困难党员登记', hidden: true }))
  const asking = await screen.findByRole('dialog', { name: /撤销这条/ })
  await userEvent.click(within(asking).getByRole('button', { name: '录错了人' }))
  await userEvent.click(within(asking).getByRole('button', { name: /撤\s*销/ }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toEqual(['withdrawal', { reason: '录错了人' }])
})
