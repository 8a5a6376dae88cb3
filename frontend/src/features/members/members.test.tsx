import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { MemberIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { MemberForm } from './components/MemberForm'
import { MemberPhone } from './components/MemberPhone'
import { bodyOf, isPhone, type MemberValues } from './memberValues'

const VALUES = { name: '王小明', gender: 'male', branch_id: 'b1' } as MemberValues

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit'] })
  server.use(
    http.get(api('/orgs'), () =>
      HttpResponse.json({
        items: [{ id: 'b1', kind: 'branch', name: '第一党支部', closed_on: null }],
        next_cursor: null,
      }),
    ),
    http.get(api('/estates'), () => HttpResponse.json({ items: [], next_cursor: null })),
  )
})

it('keeps the stored phone when none is typed, and removes it only when told so', () => {
  expect(bodyOf(VALUES).phone).toBeNull()
  expect(bodyOf({ ...VALUES, phone: '　１３８ 1234 5678' }).phone).toBe('13812345678')
  expect(bodyOf({ ...VALUES, phone: '0571-87654321' }).phone).toBe('0571-87654321')
  expect(bodyOf({ ...VALUES, phone: '13812345678', no_phone: true }).phone).toBe('')
})

it('knows a phone number from something else', () => {
  expect(isPhone('138-1234-5678')).toBe(true)
  expect(isPhone('0571-87654321')).toBe(true)
  expect(isPhone('1381234')).toBe(false)
})

it('sends an estate that no community covers by its name', () => {
  const body = bodyOf({ ...VALUES, home: { id: null, name: '老城根' } })
  expect(body).toMatchObject({ estate_id: null, residence_estate: '老城根' })
})

it('starts in the first field and sends the whole record with Ctrl+Enter', async () => {
  const sent: MemberIn[] = []
  renderPage(
    <MemberForm
      draft="t1"
      under="o1"
      onSave={(body) => Promise.resolve(void sent.push(body))}
      onCancel={() => undefined}
    />,
  )
  const name = await screen.findByLabelText('姓名')
  expect(name).toHaveFocus()
  await userEvent.type(name, '王小明')
  await userEvent.click(screen.getByRole('radio', { name: '男' }))
  await userEvent.click(screen.getByRole('combobox', { name: '所在支部' }))
  await userEvent.click(await screen.findByText('第一党支部'))
  await userEvent.click(screen.getByRole('checkbox', { name: '周六上午' }))
  await userEvent.click(name)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    name: '王小明',
    gender: 'male',
    branch_id: 'b1',
    category: 'in_service',
    available_times: ['sat-am'],
    phone: null,
  })
})

it('shows the whole number for a purpose, and says why it is refused', async () => {
  const purposes: unknown[] = []
  server.use(
    http.post(api('/members/m1/phone-reveal'), async ({ request }) => {
      purposes.push(await request.json())
      return purposes.length === 1
        ? refuse(409, 'no-phone')
        : HttpResponse.json({ phone: '13812345678' })
    }),
  )
  renderPage(<MemberPhone id="m1" masked="138****5678" allowed />)
  expect(await screen.findByText('138 **** 5678')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /查看完整号码/ }))
  await userEvent.click(await screen.findByRole('button', { name: '核对登记信息' }))
  const [, confirm] = screen.getAllByRole('button', { name: /查看完整号码/, hidden: true })
  if (confirm) await userEvent.click(confirm)
  expect(await screen.findByText('这位党员没有登记联系电话')).toBeInTheDocument()
  if (confirm) await userEvent.click(confirm)
  expect(await screen.findByText('138 1234 5678')).toBeInTheDocument()
  expect(purposes).toEqual([{ purpose: '核对登记信息' }, { purpose: '核对登记信息' }])
})

it('offers no look at a number to those who may not', async () => {
  renderPage(<MemberPhone id="m1" masked="138****5678" allowed={false} />)
  expect(await screen.findByText('138 **** 5678')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})
