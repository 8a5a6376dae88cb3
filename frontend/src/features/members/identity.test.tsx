import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Form, Input } from 'antd'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { EnteredIn, IdentityOut, WhoIsThereOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { IdentityCard } from './components/IdentityCard'
import { LikeMembers } from './components/LikeMembers'
import { MEMBER } from './testData'

const KEPT: IdentityOut = {
  on: true,
  masked: '110***********002X',
  set_at: '2026-11-20T02:00:00Z',
  set_by: '曾文华',
  doubts: ['birth_month'],
  version: 2,
  allowed_actions: ['enter', 'clear', 'reveal'],
}
const NONE: IdentityOut = {
  ...KEPT,
  masked: '',
  set_at: null,
  set_by: '',
  doubts: [],
  version: 0,
  allowed_actions: ['enter'],
}

function holds(seen: IdentityOut) {
  server.use(
    http.get(api('/members/m1/identity'), () =>
      HttpResponse.json(seen, { headers: { ETag: `"${seen.version}"` } }),
    ),
  )
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit', 'member:reveal'] })
})

it('draws nothing where no numbers are kept', async () => {
  // SP-03
  let asked = 0
  server.use(
    http.get(api('/members/m1/identity'), () => {
      asked += 1
      return HttpResponse.json({ ...NONE, on: false, allowed_actions: [] })
    }),
  )
  renderPage(<IdentityCard member={MEMBER} />)
  await waitFor(() => expect(asked).toBe(1))
  expect(screen.queryByText('身份号码')).not.toBeInTheDocument()
})

it('shows the mask and its doubts, and the number for a purpose alone', async () => {
  // MEM-02, SP-03
  holds(KEPT)
  const purposes: unknown[] = []
  server.use(
    http.post(api('/members/m1/identity/reveal'), async ({ request }) => {
      purposes.push(await request.json())
      return HttpResponse.json({ number: '11010519491231002X' })
    }),
  )
  renderPage(<IdentityCard member={MEMBER} />)
  expect(await screen.findByText('110***********002X')).toBeInTheDocument()
  expect(screen.getByText('号码中的出生年月与档案不一致，请核对')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /查看完整号码/ }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.click(within(dialog).getByRole('button', { name: '办理组织关系转接' }))
  await userEvent.click(within(dialog).getByRole('button', { name: '查看完整号码' }))
  expect(await screen.findByText('11010519491231002X')).toBeInTheDocument()
  expect(purposes).toEqual([{ purpose: '办理组织关系转接' }])
})

it('says beside the field what is wrong with a number', async () => {
  holds(NONE)
  const etags: (string | null)[] = []
  server.use(
    http.put(api('/members/m1/identity'), ({ request }) => {
      etags.push(request.headers.get('If-Match'))
      return refuse(422, 'identity-number-wrong', { facts: { fault: 'check_digit' } })
    }),
  )
  renderPage(<IdentityCard member={MEMBER} />)
  await userEvent.click(await screen.findByRole('button', { name: /登记/ }))
  const dialog = await screen.findByRole('dialog')
  await userEvent.type(within(dialog).getByLabelText('公民身份号码'), '110105194912310021')
  await userEvent.click(within(dialog).getByRole('button', { name: /^登\s*记$/ }))
  expect(await within(dialog).findByText('校验位不对，请检查有没有输错')).toBeInTheDocument()
  expect(etags).toEqual(['"0"'])
})

it('tells while somebody is entered that they may be there already', async () => {
  const asked: EnteredIn[] = []
  const there: WhoIsThereOut = {
    items: [
      {
        member: {
          member_id: 'm9',
          name: '王小明',
          birth_month: '1985-07',
          phone_masked: '138****5678',
          unit: MEMBER.unit,
          branch: MEMBER.branch,
          left_on: null,
        },
        likeness: 'certain',
        same_birth_month: true,
        same_phone: true,
      },
    ],
  }
  server.use(
    http.post(api('/member-duplicate-checks'), async ({ request }) => {
      asked.push((await request.json()) as EnteredIn)
      return HttpResponse.json(there)
    }),
  )
  renderPage(
    <Form>
      <Form.Item name="name" label="姓名">
        <Input />
      </Form.Item>
      <Form.Item name="birth_month" label="出生年月">
        <Input />
      </Form.Item>
      <Form.Item name="phone" label="电话">
        <Input />
      </Form.Item>
      <LikeMembers />
    </Form>,
  )
  await userEvent.type(await screen.findByLabelText('姓名'), '王小明')
  await userEvent.type(screen.getByLabelText('电话'), '13812345678')
  expect(await screen.findByText('可能已有此人', {}, { timeout: 3000 })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /机关第一党支部/ })).toHaveAttribute(
    'href',
    '/members/m9',
  )
  expect(asked).toEqual([{ name: '王小明', birth_month: '', phone: '13812345678' }])
})
