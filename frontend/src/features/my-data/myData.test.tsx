import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { AccessOut, ReadersOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { MyReadersPage } from './pages/MyReadersPage'

const SEEN: ReadersOut = {
  as_of: '2026-11-23T08:00:00Z',
  orgs: [
    {
      org: { id: 'o1', name: '机关第一党支部' },
      roles: [
        {
          role: 'branch_secretary',
          count: 1,
          people: ['罗永强'],
          may: ['see_record', 'edit_record'],
        },
        { role: 'unit_org', count: 2, people: ['韩雪梅', '郑凯'], may: ['see_phone'] },
      ],
    },
  ],
  looks: [
    { kind: 'view', count: 12, last_at: '2026-11-20T02:00:00Z' },
    { kind: 'export', count: 2, last_at: '2026-11-21T02:00:00Z' },
  ],
}
const LOOK: AccessOut = {
  number: 7,
  at: '2026-11-21T02:00:00Z',
  kind: 'export',
  account_name: '郑凯',
  org_name: '财政局机关党委',
  purpose: '花名册',
}

beforeEach(async () => {
  await signedIn({ member_id: 'm1' })
  server.use(
    http.get(api('/members/m1/accesses'), () =>
      HttpResponse.json({ items: [LOOK], next_cursor: null }),
    ),
  )
})

it('tells who can see what, names whom one may ask, and counts the looks', async () => {
  server.use(http.get(api('/me/readers'), () => HttpResponse.json(SEEN)))
  renderPage(<MyReadersPage />)
  expect(await screen.findByText('罗永强')).toBeVisible()
  expect(screen.getByText('韩雪梅、郑凯，共 2 人')).toBeVisible()
  expect(screen.getByText('说明用途后看完整手机号')).toBeVisible()
  expect(screen.getByText('共 14 次 · 查看 12 次 · 导出 2 次')).toBeVisible()
  expect(await screen.findByText('郑凯 · 导出')).toBeVisible()
  expect(screen.getByText('用途：花名册')).toBeVisible()
})

it('says so when nobody can, and offers another try when the answer does not come', async () => {
  server.use(http.get(api('/me/readers'), () => HttpResponse.json({ ...SEEN, orgs: [] })))
  renderPage(<MyReadersPage />)
  expect(await screen.findByText('目前没有人能看到')).toBeVisible()
})

it('keeps the looks readable when the readers are refused', async () => {
  server.use(http.get(api('/me/readers'), () => refuse(503, 'try-again')))
  renderPage(<MyReadersPage />)
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(await screen.findByText('郑凯 · 导出')).toBeVisible()
})
