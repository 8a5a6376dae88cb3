import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { RosterOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { RosterActions } from './components/RosterActions'
import { RosterStatus } from './components/RosterStatus'
import { RowsTable } from './components/RowsTable'
import { SendCard } from './components/SendCard'

const ROSTER: RosterOut = {
  id: 'r1',
  unit: { id: 'u1', name: '区财政局机关党委' },
  sent_by: '郑凯',
  file_name: '名册.xlsx',
  state: 'planned',
  total: 2,
  done: 0,
  counts: { create: 0, update: 1, skip: 0, refuse: 1 },
  unknown_columns: ['籍贯'],
  created_at: '2026-03-05T01:00:00Z',
  finished_at: null,
  version: 1,
}

beforeEach(async () => {
  const org = { id: 'u1', name: '区财政局机关党委', kind: 'unit_org' }
  await signedIn({ permissions: ['member:import'], grants: [{ role: 'liaison_officer', org }] })
})

const aFile = () => new File(['PK'], '名册.xlsx')

async function drop() {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  await screen.findByText('区财政局机关党委')
  if (input) await userEvent.upload(input, aFile())
}

it('sends the file with one’s own unit and goes to the dry run', async () => {
  let unit: unknown
  server.use(
    http.post(api('/rosters'), async ({ request }) => {
      unit = (await request.text()).includes('u1')
      return HttpResponse.json(ROSTER, { status: 201 })
    }),
  )
  const { router } = renderPage(<SendCard />, '/rosters')
  await screen.findByText('区财政局机关党委')
  await drop()
  await waitFor(() => expect(router.state.location.pathname).toBe('/rosters/r1'))
  expect(unit).toBe(true)
})

it('says in the server’s own words why a whole workbook is turned away', async () => {
  server.use(
    http.post(api('/rosters'), () =>
      refuse(422, 'roster-header-refused', { facts: { message: '缺少“联系电话”一列' } }),
    ),
  )
  renderPage(<SendCard />)
  await screen.findByText('区财政局机关党委')
  await drop()
  expect(await screen.findByText('缺少“联系电话”一列')).toBeInTheDocument()
})

it('names the faulty cell and its reason, and what a row changes', async () => {
  server.use(
    http.get(api('/rosters/r1/rows'), () =>
      HttpResponse.json({
        items: [
          {
            row_number: 3,
            outcome: 'update',
            name: '王秀兰',
            phone_masked: '138****5678',
            changes: [{ field: 'education', before: '本科', after: '硕士研究生' }],
            faults: [],
            applied: false,
          },
          {
            row_number: 4,
            outcome: 'refuse',
            name: '李四',
            phone_masked: '',
            changes: [],
            faults: [{ cell: 'E4', column: '手机号', code: 'phone', message: '手机号应为 11 位' }],
            applied: false,
          },
        ],
        next_cursor: null,
      }),
    ),
  )
  renderPage(<RowsTable roster={ROSTER} outcome={undefined} onOutcome={() => undefined} />)
  expect(await screen.findByText('学历：本科 → 硕士研究生')).toBeInTheDocument()
  expect(screen.getByText('E4')).toBeInTheDocument()
  expect(screen.getByText(/手机号：手机号应为 11 位/)).toBeInTheDocument()
})

it('asks only for the rows of the outcome that is chosen', async () => {
  const chosen: unknown[] = []
  server.use(
    http.get(api('/rosters/r1/rows'), () => HttpResponse.json({ items: [], next_cursor: null })),
  )
  renderPage(
    <RowsTable roster={ROSTER} outcome={undefined} onOutcome={(next) => chosen.push(next)} />,
  )
  await userEvent.click(await screen.findByText('退回 1'))
  expect(chosen).toEqual(['refuse'])
})

it('says what a commit would do and which columns are left out', async () => {
  renderPage(<RosterStatus roster={ROSTER} />)
  expect(await screen.findByText(/还没有写入。确认后新增 0 人、更新 1 人/)).toBeInTheDocument()
  expect(screen.getByText('这些列没有用到：籍贯')).toBeInTheDocument()
})

it('shows how far the writing is, and that one may leave', async () => {
  renderPage(<RosterStatus roster={{ ...ROSTER, state: 'committing', done: 1 }} />)
  expect(await screen.findByText(/1 \/ 2/)).toBeInTheDocument()
  expect(screen.getByText('可以离开本页，处理会继续进行')).toBeInTheDocument()
})

it('commits with one key and a double press does nothing twice', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post(api('/rosters/r1/commit'), ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return HttpResponse.json({ ...ROSTER, state: 'committing' }, { status: 202 })
    }),
  )
  renderPage(<RosterActions roster={ROSTER} />)
  await screen.findByRole('button', { name: /确认导入/ })
  await userEvent.keyboard('cc')
  await waitFor(() => expect(keys.length).toBeGreaterThan(0))
  expect(new Set(keys).size).toBe(1)
})

it('offers no commit when nothing would be written', async () => {
  renderPage(<RosterActions roster={{ ...ROSTER, counts: { skip: 1, refuse: 1 } }} />)
  expect(await screen.findByRole('button', { name: /放弃/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /确认导入/ })).not.toBeInTheDocument()
})
