import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { StoryLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { StoryList } from './StoryList'

const EDIT: StoryLine = {
  id: 'l1',
  at: '2026-11-20T02:00:00Z',
  action: 'member.edit',
  about: 'member',
  by_name: '郑凯',
  from_state: '',
  to_state: '',
  note: '',
  source: '',
  target: '',
  link_id: null,
  facts: {},
  changes: [
    { field: 'category', before: ['in_service'], after: ['retired'], withheld: false },
    { field: 'specialties', before: [], after: ['greening', 'legal_aid'], withheld: false },
    { field: 'remark', before: [], after: [], withheld: true },
  ],
}
const MOVE: StoryLine = {
  ...EDIT,
  id: 'l2',
  action: 'transfer.assign',
  about: 'transfer',
  by_name: '周岚',
  source: '第一支部',
  target: '第二支部',
  link_id: 't1',
  changes: [{ field: 'branch', before: ['第一支部'], after: ['第二支部'], withheld: false }],
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:read'] })
})

it('tells each change with before and after in words, and what is not the reader’s', async () => {
  // MEM-02
  server.use(
    http.get(api('/members/m1/history'), () =>
      HttpResponse.json({ items: [EDIT], next_cursor: null }),
    ),
  )
  renderPage(<StoryList id="m1" links />)
  expect(await screen.findByText('修改资料')).toBeInTheDocument()
  expect(screen.getByText('在职')).toBeInTheDocument()
  expect(screen.getByText('离退休')).toBeInTheDocument()
  expect(screen.getByText('绿化美化、法律援助')).toBeInTheDocument()
  expect(screen.getByText('空')).toBeInTheDocument()
  expect(screen.getByText(/内容属于原党组织/)).toBeInTheDocument()
})

it('leads to the transfer for staff alone, and goes on page by page', async () => {
  // MEM-05, TRF-11
  server.use(
    http.get(api('/members/m1/history'), ({ request }) => {
      const more = new URL(request.url).searchParams.has('cursor')
      return HttpResponse.json({ items: [more ? EDIT : MOVE], next_cursor: more ? null : 'c' })
    }),
  )
  renderPage(<StoryList id="m1" links />)
  const link = await screen.findByRole('link', { name: '组织关系接转：编入支部' })
  expect(link).toHaveAttribute('href', '/transfers/t1')
  expect(screen.getByText('第一支部 转往 第二支部')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }))
  expect(await screen.findByText('修改资料')).toBeInTheDocument()
})

it('says what went wrong', async () => {
  server.use(http.get(api('/members/m1/history'), () => refuse(404, 'not-found')))
  renderPage(<StoryList id="m1" />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})
