/** A complaint at the counter: whom it is about, unnamed, and out of sight of who is complained of. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { IntakeTask } from './IntakeTask'
import { aTicket, COUNTER, centreOf } from './testData'

const PEOPLE = [
  ['a1', '赵敏', COUNTER.id, COUNTER.name],
  ['a2', '董晓燕', 'd2', '党员服务科'],
  ['a3', '周主任', 'c1', '望河中心'],
].map(([account_id, name, department_id, department_name]) => ({
  centre_id: 'c1',
  account_id,
  name,
  department_id,
  department_name,
  open: null,
}))
const keys = (said: string) => userEvent.keyboard(said)
const about = () => screen.getByRole('combobox', { name: '反映谁（可不填）' })

beforeEach(() => {
  server.use(http.get(api('/tickets/colleagues'), () => HttpResponse.json({ items: PEOPLE })))
})

type Grants = Parameters<typeof signedIn>[0]

async function open(how: Parameters<typeof centreOf>[1] = {}, me: Grants = {}) {
  const { writes, handlers } = centreOf(api, how)
  server.use(...handlers)
  await signedIn({ permissions: ['ticket:read', 'ticket:register', 'ticket:handle'], ...me })
  renderPage(<IntakeTask counter={COUNTER} counters={[COUNTER]} onCounter={() => undefined} />)
  await waitFor(() => expect(screen.getByRole('combobox', { name: '事项' })).toHaveFocus())
  await userEvent.paste('ts')
  await keys('{Enter}')
  await waitFor(() => expect(about()).toHaveFocus())
  return writes
}

const pick = async (name: string) => {
  await userEvent.click(about())
  await userEvent.click(await screen.findByTitle(name))
}

it('is registered without a name, about a colleague, and says who will not see it (SP-06)', async () => {
  const writes = await open()
  expect(screen.getByText(/被反映的人员及其科室看不到/)).toBeInTheDocument()
  await pick('董晓燕')
  await userEvent.click(screen.getByRole('checkbox', { name: '匿名反映' }))
  expect(screen.getByLabelText('服务对象')).toBeDisabled()
  await userEvent.type(screen.getByLabelText('诉求内容'), '态度不好')
  await keys('{F9}')
  await waitFor(() => expect(writes).toHaveLength(1))
  expect(writes[0]?.body).toMatchObject({
    item_id: 'i3',
    anonymous: true,
    about: { account_id: 'a2' },
    client_name: '',
    content: '态度不好',
  })
})

it('names a department as a whole', async () => {
  const writes = await open()
  await pick('党员服务科（整个科室）')
  await userEvent.type(screen.getByLabelText('服务对象'), '王秀兰')
  await userEvent.type(screen.getByLabelText('诉求内容'), '推来推去')
  await keys('{F9}')
  await waitFor(() => expect(writes).toHaveLength(1))
  expect(writes[0]?.body).toMatchObject({
    anonymous: false,
    about: { department_id: 'd2' },
    client_name: '王秀兰',
  })
})

it('asks for a name unless it is anonymous, and offers no contact at other matters', async () => {
  const other = {
    id: 't9',
    number: 'F2026-0001-000003',
    kind: 'time_limited',
    item_name: '困难帮扶',
    client_name: '王秀兰',
    phone_masked: '154****1234',
    state: 'accepted',
    registered_at: '2026-03-05T01:00:00Z',
  } as const
  const writes = await open({ open: [other] })
  await userEvent.type(screen.getByLabelText('电话'), '15400001234')
  await keys('{F9}')
  expect(await screen.findByText('请填写服务对象')).toBeInTheDocument()
  expect(screen.queryByText(/此人有未办结事项/)).not.toBeInTheDocument()
  expect(writes).toEqual([])
})

it('can only be registered by whom it is about, and is then out of their sight', async () => {
  const org = { ...COUNTER, kind: 'department' } as const
  await open({}, { grants: [{ role: 'window_clerk', org }] })
  const handed = aTicket({
    kind: 'complaint',
    owner: { id: 'a3', name: '周主任' },
    allowed_actions: [],
  })
  server.use(http.post(api('/tickets'), () => HttpResponse.json(handed, { status: 201 })))
  await pick('综合窗口（整个科室）')
  expect(screen.getByText(/反映的是您或您的科室/)).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('服务对象'), '王秀兰')
  await userEvent.type(screen.getByLabelText('诉求内容'), '推来推去')
  expect(screen.getByRole('button', { name: /^受理/ })).toBeDisabled()
  await keys('{F9}')
  expect(await screen.findByText(/服务单回执请周主任打印/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /打印/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: handed.number })).not.toBeInTheDocument()
})
