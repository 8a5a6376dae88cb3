import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { BesideOut, MembersMergeIn, MergesOut, PairOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { MergesCard } from './components/MergesCard'
import { PairDetail } from './components/PairDetail'
import { MEMBER } from './testData'

const ONE: BesideOut = {
  member: { ...MEMBER, id: 'm1', version: 3, post: '科员', remark: '' },
  identity_masked: '',
  present: true,
  check_in_runs: false,
  transfer_runs: false,
  account: '',
  hindrances: [],
}
const OTHER: BesideOut = {
  ...ONE,
  member: { ...MEMBER, id: 'm2', version: 1, post: '副科长', remark: '旧档', phone_masked: '' },
}
const PAIR: PairOut = {
  id: 'p1',
  likeness: 'certain',
  found_at: '2026-11-20T02:00:00Z',
  decision: '',
  decided_at: null,
  decided_by: '',
  reason: '',
  one: ONE,
  other: OTHER,
  allowed_actions: ['merge', 'tell_apart'],
}

const holds = (pair: PairOut) =>
  server.use(http.get(api('/member-duplicates/p1'), () => HttpResponse.json(pair)))

beforeEach(async () => {
  await signedIn({ permissions: ['member:read', 'member:merge'] })
})

it('offers the other’s word where the one that stays says nothing, and sends what was chosen', async () => {
  const sent: MembersMergeIn[] = []
  holds(PAIR)
  server.use(
    http.post(api('/member-duplicates/p1/merge'), async ({ request }) => {
      sent.push((await request.json()) as MembersMergeIn)
      return sent.length === 1
        ? refuse(409, 'stale-version')
        : HttpResponse.json({ ...PAIR, decision: 'merged' })
    }),
  )
  renderPage(<PairDetail id="p1" />)
  const table = await screen.findByRole('table', { name: '两份档案对照' })
  expect(within(table).getByRole('radio', { name: '备注 旧档' })).toBeChecked()
  expect(within(table).getByRole('radio', { name: '工作单位及职务 科员' })).toBeChecked()
  await userEvent.click(within(table).getByRole('radio', { name: '工作单位及职务 副科长' }))
  await userEvent.click(screen.getByRole('button', { name: '合并档案' }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '两个支部重复登记' }))
  await userEvent.click(within(dialog).getByRole('button', { name: /^合\s*并$/ }))
  expect(await within(dialog).findByText(/刷新后再办理/)).toBeInTheDocument()
  expect(sent[0]).toEqual({
    keep: 'm1',
    take: ['remark', 'post'],
    reason: '两个支部重复登记',
    kept_version: 3,
    going_version: 1,
  })
})

it('keeps the record that has something under way, and says why', async () => {
  holds({ ...PAIR, other: { ...OTHER, transfer_runs: true, hindrances: ['transfer'] } })
  renderPage(<PairDetail id="p1" />)
  expect(await screen.findByText(/未办结的组织关系转接/)).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /第二份/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /第一份/ })).toBeDisabled()
})

it('lets nobody merge where something runs on both', async () => {
  holds({
    ...PAIR,
    one: { ...ONE, hindrances: ['check_in'] },
    other: { ...OTHER, hindrances: ['transfer'] },
  })
  renderPage(<PairDetail id="p1" />)
  expect(await screen.findByRole('button', { name: '合并档案' })).toBeDisabled()
  expect(screen.getByRole('button', { name: '不是同一人' })).toBeEnabled()
})

it('shows readers both records, who decides, and nothing to choose', async () => {
  holds({ ...PAIR, allowed_actions: [] })
  renderPage(<PairDetail id="p1" />)
  expect(await screen.findByText('由单位党组织处理。')).toBeInTheDocument()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '合并档案' })).not.toBeInTheDocument()
})

it('tells what went into a record, and where a merged one goes on', async () => {
  const merged = {
    merged_id: 'm2',
    merged_name: '王小明',
    kept_id: 'm1',
    kept_name: '王小明',
    external_id: 'A-2',
    fields: ['post'],
    at: '2026-11-20T02:00:00Z',
    by: '曾文华',
    reason: '重复建档',
  }
  const told: MergesOut = {
    into: { ...merged, merged_id: 'm1', kept_id: 'm3' },
    merged: [
      {
        merged,
        belonged: [
          {
            branch: { id: 'b2', name: '第二党支部' },
            since: '2026-01-05T02:00:00Z',
            until: '2026-11-20T02:00:00Z',
          },
        ],
      },
    ],
  }
  server.use(http.get(api('/members/m1/merges'), () => HttpResponse.json(told)))
  renderPage(<MergesCard member={MEMBER} />)
  expect(await screen.findByRole('link', { name: '打开保留的档案' })).toHaveAttribute(
    'href',
    '/members/m3',
  )
  expect(screen.getByText(/曾文华将王小明的另一份档案并入/)).toBeInTheDocument()
  expect(screen.getByText(/第二党支部：/)).toBeInTheDocument()
  expect(screen.getByText('原工号 A-2')).toBeInTheDocument()
})
