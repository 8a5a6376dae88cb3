import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { ActivistEndIn, ActivistOut, ActivistReviewIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { ActivistDialog } from './components/ActivistDialog'
import { AddDialog } from './components/AddDialog'

const ONE: ActivistOut = {
  activist: {
    id: 'a1',
    branch: { id: 'b1', name: '机关第一党支部' },
    name: '周小雨',
    gender: 'female',
    birth_month: '1998-07',
    post: '科员',
    confirmed_on: '2026-03-01',
    contact_one: '王小明',
    contact_two: '李大明',
    added_at: '2026-03-02T02:00:00Z',
    added_by: '罗永强',
    outcome: null,
    ended_on: null,
    end_reason: '',
    member_id: null,
    ended_by: '',
  },
  reviews: [],
  may_edit: true,
}

const SAVE = /^登\s*记$/

function holds(one: ActivistOut) {
  server.use(http.get(api('/activists/a1'), () => HttpResponse.json(one)))
}

beforeEach(() => signedIn({ permissions: ['member:read', 'member:edit'] }))

it('enters what the branch found, and shows it (MEM-16)', async () => {
  holds(ONE)
  server.use(
    http.post(api('/activists/a1/reviews'), async ({ request }) => {
      const body = (await request.json()) as ActivistReviewIn
      const review = { id: 'r1', ...body, entered_at: '2026-11-20T02:00:00Z', entered_by: '罗永强' }
      holds({ ...ONE, reviews: [review] })
      return HttpResponse.json({ ...ONE, reviews: [review] }, { status: 201 })
    }),
  )
  renderPage(<ActivistDialog open id="a1" onClose={() => undefined} />)
  expect(await screen.findByText('还没有考察记录')).toBeInTheDocument()
  await userEvent.click(screen.getByText('登记考察'))
  await userEvent.type(await screen.findByLabelText('考察情况'), '积极要求进步')
  await userEvent.click(screen.getByRole('button', { name: SAVE }))
  const seen = screen.getByRole('list', { name: '考察记录' })
  expect(await within(seen).findByText(/积极要求进步/)).toBeInTheDocument()
})

it('closes an entry with the record of the probationary member, and leads there', async () => {
  // MEM-16
  holds(ONE)
  let sent: ActivistEndIn | undefined
  const probationer = { id: 'm1', name: '周小雨' }
  server.use(
    http.get(api('/probationers'), () =>
      HttpResponse.json({ items: [probationer], next_cursor: null }),
    ),
    http.post(api('/activists/a1/ending'), async ({ request }) => {
      sent = (await request.json()) as ActivistEndIn
      const over = { outcome: sent.outcome, ended_on: sent.on, member_id: 'm1' }
      const closed = { ...ONE, activist: { ...ONE.activist, ...over } }
      holds(closed)
      return HttpResponse.json(closed)
    }),
  )
  renderPage(<ActivistDialog open id="a1" onClose={() => undefined} />)
  await userEvent.click(await screen.findByText('登记结果'))
  await userEvent.click(await screen.findByRole('combobox', { name: '党员名册中的本人' }))
  await userEvent.click(await screen.findByTitle('周小雨'))
  await userEvent.click(screen.getByRole('button', { name: SAVE }))
  const link = await screen.findByRole('link', { name: '打开周小雨的党员资料' })
  expect(link).toHaveAttribute('href', '/members/m1')
  expect(sent).toMatchObject({ outcome: 'became_probationary', member_id: 'm1' })
  expect(screen.queryByText('登记考察')).toBeNull()
})

it('offers nothing to who only reads', async () => {
  holds({ ...ONE, may_edit: false })
  renderPage(<ActivistDialog open id="a1" onClose={() => undefined} />)
  expect(await screen.findByText('王小明、李大明')).toBeInTheDocument()
  expect(screen.queryByText('登记结果')).toBeNull()
})

it('says what is missing before anything is sent', async () => {
  // MEM-16
  server.use(http.get(api('/orgs'), () => HttpResponse.json({ items: [], next_cursor: null })))
  renderPage(<AddDialog open onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog', { name: '登记积极分子' })
  await userEvent.click(within(dialog).getByRole('button', { name: SAVE }))
  await waitFor(() => expect(within(dialog).getAllByText('请填写')).toHaveLength(4))
})
