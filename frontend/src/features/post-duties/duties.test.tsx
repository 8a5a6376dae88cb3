import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { DutyLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { EndDialog } from './components/EndDialog'
import { GiveDialog } from './components/GiveDialog'
import { PostsDialog } from './components/PostsDialog'

const UNIT = { id: 'o1', kind: 'unit_org' as const, name: '区教育局党委' }
const LINE: DutyLine = {
  id: 'l1',
  member_id: 'm1',
  name: '林晓雯',
  unit: UNIT,
  branch: UNIT,
  duty_id: 'd1',
  post: '政策宣传岗',
  duties: '每月宣讲一次',
  since: '2026-01-01',
  until: '2026-12-31',
}
const FREE = { id: 'p1', org: UNIT, title: '政策宣传岗', duties: '每月宣讲一次', holders: 0 }
const HELD = { ...FREE, id: 'p2', title: '民情联络岗', duties: '走访邻里', holders: 2 }

function offers(...items: object[]) {
  server.use(http.get(api('/duty-posts'), () => HttpResponse.json({ items, next_cursor: null })))
}

beforeEach(() => signedIn({ permissions: ['post-duty:keep'] }))

it('closes a post that nobody holds, and offers no closing of one that is held (MEM-13)', async () => {
  offers(FREE, HELD)
  const closed = vi.fn()
  server.use(
    http.post(api('/duty-posts/:id/closure'), ({ params }) => {
      closed(params.id)
      offers(HELD)
      return HttpResponse.json(FREE)
    }),
  )
  renderPage(<PostsDialog open mayKeep onClose={vi.fn()} />)
  expect(await screen.findByText('2 人在岗')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤销岗位：民情联络岗' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '撤销岗位：政策宣传岗' }))
  await waitFor(() => expect(screen.queryByText('政策宣传岗')).toBeNull())
  expect(closed).toHaveBeenCalledExactlyOnceWith('p1')
})

it('shows readers the posts and nothing to change them', async () => {
  offers(FREE)
  renderPage(<PostsDialog open mayKeep={false} onClose={vi.fn()} />)
  expect(await screen.findByText('每月宣讲一次')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '新增岗位' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^撤销岗位/ })).toBeNull()
})

it('takes the duties over from the post that is chosen, and sends the period', async () => {
  offers(FREE, HELD)
  const given = vi.fn()
  server.use(
    http.post(api('/members/m1/post-duties'), async ({ request }) => {
      given(await request.json())
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  const close = vi.fn()
  renderPage(<GiveDialog open line={LINE} onClose={close} />)
  const dialog = await screen.findByRole('dialog', { name: '为林晓雯设岗' })
  await userEvent.click(within(dialog).getByLabelText('岗位'))
  await userEvent.click(await screen.findByTitle('民情联络岗（区教育局党委）'))
  expect(within(dialog).getByLabelText('职责')).toHaveValue('走访邻里')
  await userEvent.click(within(dialog).getByRole('button', { name: /设\s?岗/ }))
  await waitFor(() => expect(close).toHaveBeenCalled())
  const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
  expect(given).toHaveBeenCalledWith({ post_id: 'p2', duties: '走访邻里', since: day, until: day })
})

it('ends a duty only with a reason, and says why it was refused', async () => {
  server.use(http.post(api('/post-duties/d1/end'), () => refuse(409, 'duty-ended')))
  const close = vi.fn()
  renderPage(<EndDialog open line={LINE} onClose={close} />)
  const dialog = await screen.findByRole('dialog', { name: '林晓雯离岗：政策宣传岗' })
  const end = within(dialog).getByRole('button', { name: /离\s?岗/ })
  await userEvent.click(end)
  expect(await within(dialog).findByText('请填写')).toBeInTheDocument()
  await userEvent.type(within(dialog).getByLabelText('离岗原因'), '本人搬家')
  await userEvent.click(end)
  expect(await within(dialog).findByRole('alert')).toBeInTheDocument()
  expect(close).not.toHaveBeenCalled()
})
