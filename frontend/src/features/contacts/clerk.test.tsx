import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { WholeContactOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { ContactActions } from './components/ContactActions'
import { EnterContactPage } from './pages/EnterContactPage'

const ORG = {
  id: 'o1',
  kind: 'community_org',
  name: '石桥社区党委',
  parent_name: '望河街道党工委',
  address: '石桥巷 9 号',
  hours: '',
  closed_on: null,
}
const KNOWN = {
  member_id: 'm1',
  name: '欧阳翀',
  phone_masked: '154****0113',
  unit_name: '区财政局',
}
const SENT = {
  request: { id: 'c1', sent_at: '2026-11-20T02:00:00Z' },
  allowed_actions: ['contact', 'decline'],
} as unknown as WholeContactOut

/** `windows` stand at the clerk's street; organisations are found by words. */
function counter(...windows: object[]) {
  server.use(
    http.get(api('/orgs'), ({ request }) => {
      const asked = new URL(request.url).searchParams
      return HttpResponse.json({
        items: asked.get('kind') === 'department' ? windows : [ORG],
        next_cursor: null,
      })
    }),
    http.post(api('/tickets/client-lookups'), () => HttpResponse.json({ members: [KNOWN] })),
  )
}

beforeEach(() =>
  signedIn({
    permissions: ['contact:enter'],
    grants: [
      { role: 'window_clerk', org: { id: 's1', name: '望河街道', kind: 'street_committee' } },
    ],
  }),
)

it('writes down whom a member at the counter wants to reach, at the window of the street', async () => {
  // MEM-15
  counter({ ...ORG, id: 'w1', name: '综合窗口' })
  const sent = vi.fn()
  server.use(
    http.post(api('/contact-requests'), async ({ request }) => {
      sent(await request.json())
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  renderPage(<EnterContactPage />)
  await userEvent.type(await screen.findByLabelText('姓名、拼音或手机号后四位'), 'oyc')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(await screen.findByRole('radio', { name: /欧阳翀/ }))
  await userEvent.type(screen.getByRole('searchbox', { name: '名称、拼音或首字母' }), '石桥')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(await screen.findByRole('radio', { name: /石桥社区党委/ }))
  await userEvent.selectOptions(screen.getByLabelText('事由'), 'help')
  await userEvent.type(screen.getByLabelText('想说的事'), '想请人上门')
  await userEvent.click(screen.getByRole('radio', { name: '上门' }))
  await userEvent.click(screen.getByRole('button', { name: '提交' }))
  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        entered_at: 'w1',
        member_id: 'm1',
        org_id: 'o1',
        topic: 'help',
        words: '想请人上门',
        way: 'visit',
      }),
    ),
  )
})

it('says so where the street has no window to enter it at', async () => {
  counter()
  renderPage(<EnterContactPage />)
  expect(await screen.findByText('您所在的街道没有服务窗口')).toBeVisible()
  expect(screen.queryByRole('searchbox')).toBeNull()
})

it('keeps what was said when another officer was faster', async () => {
  server.use(http.post(api('/contact-requests/c1/steps'), () => refuse(412, 'stale-version')))
  renderPage(<ContactActions whole={SENT} etag={'"1"'} />)
  expect(screen.queryByRole('button', { name: '办结' })).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: '登记联系结果' }))
  await userEvent.type(await screen.findByLabelText('联系结果'), '周六上门')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '保存' })).toBeEnabled())
  expect(screen.getByLabelText('联系结果')).toHaveValue('周六上门')
})
