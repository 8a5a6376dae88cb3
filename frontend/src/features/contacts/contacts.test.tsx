import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { OrgLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { OrgChoice } from './components/OrgChoice'
import { MyContactsPage } from './pages/MyContactsPage'

const ORG: OrgLine = {
  id: 'o1',
  kind: 'community_org',
  name: '石桥社区党委',
  short_name: '石桥社区',
  parent_id: null,
  parent_name: '望河街道党工委',
  address: '石桥巷 9 号',
  contact_name: '',
  contact_phone: '',
  hours: '',
  closed_on: null,
}

beforeEach(() => signedIn({ member_id: 'm1' }))

it('finds organisations by their grid and leaves out those that are closed (MEM-15)', async () => {
  const asked = vi.fn()
  server.use(
    http.get(api('/orgs'), ({ request }) => {
      asked(new URL(request.url).searchParams.get('grid'))
      const closed = { ...ORG, id: 'o2', name: '旧社区党委', closed_on: '2025-01-01' }
      return HttpResponse.json({ items: [ORG, closed], next_cursor: null })
    }),
  )
  const choose = vi.fn()
  renderPage(<OrgChoice chosen={undefined} onChoose={choose} />)
  await userEvent.selectOptions(await screen.findByLabelText('查找方式'), 'grid')
  await userEvent.type(screen.getByRole('searchbox'), '第一网格')
  await userEvent.click(screen.getByRole('button', { name: '查找' }))
  await userEvent.click(await screen.findByRole('radio', { name: /石桥社区党委/ }))
  expect(choose).toHaveBeenCalledWith(ORG)
  expect(asked).toHaveBeenCalledWith('第一网格')
  expect(screen.queryByText('旧社区党委')).toBeNull()
})

it('tells a member what came of each request, and offers to withdraw an open one', async () => {
  const one = {
    id: 'c1',
    org_id: 'o1',
    org_name: '石桥社区党委',
    topic: 'help',
    words: '想请人上门看看',
    way: 'visit',
    times: '周末',
    state: 'contacted',
    sent_at: '2026-11-20T02:00:00Z',
    due_at: '2026-11-25T09:30:00Z',
    late: false,
    entered_by: '沈佳怡',
    contacted_on: '2026-11-21',
    handler_name: '唐敏',
    answer: '周六上门',
    closed_at: null,
    version: 2,
  }
  server.use(http.get(api('/me/contact-requests'), () => HttpResponse.json({ items: [one] })))
  renderPage(<MyContactsPage />)
  expect(await screen.findByText('周六上门')).toBeVisible()
  expect(screen.getByText('已联系')).toBeVisible()
  expect(screen.getByText(/沈佳怡代为登记/)).toBeVisible()
  expect(screen.getByRole('button', { name: '撤回' })).toBeVisible()
})
