/** A visit by keyboard: what is sent, in which order, and what is said when a step is refused. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { IntakeTask } from './IntakeTask'
import { aTicket, COUNTER, centreOf } from './testData'

const tab = { closed: false, close: vi.fn(), location: { replace: vi.fn() } }

beforeEach(() => {
  vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window)
  URL.createObjectURL = () => 'blob:paper'
  URL.revokeObjectURL = () => undefined
})
afterEach(() => vi.restoreAllMocks())

function aCentre(how: Parameters<typeof centreOf>[1] = {}) {
  const { writes, handlers } = centreOf(api, how)
  server.use(...handlers)
  return writes
}

const item = () => screen.getByRole('combobox', { name: '事项' })

async function open() {
  await signedIn({ permissions: ['ticket:read', 'ticket:register', 'ticket:handle'] })
  renderPage(<IntakeTask counter={COUNTER} counters={[COUNTER]} onCounter={() => undefined} />)
  await waitFor(() => expect(item()).toHaveFocus())
}

const keys = (said: string) => userEvent.keyboard(said)

/** Item, name, phone, unit, channel, member, content: what every visit begins with. */
async function tell(initials: string, content = '申请帮扶') {
  await userEvent.paste(initials)
  await keys('{Enter}')
  await waitFor(() => expect(screen.getByLabelText('服务对象')).toHaveFocus())
  await userEvent.paste('王秀兰')
  await keys('{Enter}')
  await userEvent.paste('15400001234')
  await keys('{Enter}{Enter}{Enter}{Enter}')
  await userEvent.paste(content)
}

it('goes through the fields by Enter, ticks papers by numbers, and accepts', async () => {
  const writes = aCentre({
    step: () =>
      aTicket({
        state: 'accepted',
        version: 2,
        clock: { ...aTicket().clock, due_at: '2026-03-19T09:30:00Z' },
      }),
  })
  await open()
  await tell('kn')
  await keys('{Enter}{Enter}')
  const papers = screen.getByRole('group', { name: '材料清单' })
  expect(papers).toHaveFocus()
  await keys('112{Enter}3{Enter}')
  expect(within(papers).getByLabelText('页数：帮扶申请书')).toHaveValue('12')
  expect(screen.getByText(/材料齐全/)).toBeInTheDocument()
  await keys('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/王秀兰的事项已受理/)).toBeInTheDocument()
  expect(screen.getByText(/3月19日.*前办结/)).toBeInTheDocument()
  expect(writes.map(({ path }) => path)).toEqual(['/tickets', '/tickets/t1/steps'])
  expect(writes[0]?.body).toEqual({
    org_id: 'd1',
    item_id: 'i1',
    channel: 'visit',
    client_name: '王秀兰',
    client_phone: '15400001234',
    client_unit: '',
    is_member: false,
    content: '申请帮扶',
    urgent: false,
  })
  expect(writes[1]?.match).toBe('"1"')
  expect(writes[1]?.body).toEqual({ action: 'accept', handed: { 帮扶申请书: 12, 收入说明: 1 } })
  await waitFor(() => expect(item()).toHaveFocus())
  expect(item()).toHaveValue('')
  await waitFor(() => expect(tab.location.replace).toHaveBeenCalledWith('blob:paper'))
})

it('gives the one-time notice where papers are missing, and says why it cannot be accepted', async () => {
  const writes = aCentre({
    step: () => aTicket({ state: 'awaiting_materials', supplement_by: '2026-03-20T16:00:00Z' }),
  })
  await open()
  await tell('kn')
  await screen.findByText('还缺：帮扶申请书、收入说明。', { exact: false })
  await keys('{F4}')
  expect(await screen.findByText(/请勾选已收的材料，或一次性告知/)).toBeInTheDocument()
  expect(writes).toEqual([])
  await keys('{F8}')
  expect(await screen.findByText(/已一次性告知王秀兰/)).toBeInTheDocument()
  expect(writes[1]?.body).toEqual({ action: 'notify', handed: {}, medium: 'written' })
  expect(screen.getByRole('button', { name: /打印告知书/ })).toBeInTheDocument()
})

it('answers advice on the spot with usual words where none were written', async () => {
  const writes = aCentre({ step: () => aTicket({ state: 'resolved' }) })
  await open()
  await tell('zx', '怎样入党')
  await keys('{F2}')
  expect(await screen.findByText(/王秀兰的事项已当场办结/)).toBeInTheDocument()
  expect(writes[1]?.body).toEqual({ action: 'answer', result: '已当场答复', handed: {} })
  expect(window.open).not.toHaveBeenCalled()
})

it('goes on from the registered ticket when the step is refused, and never registers twice', async () => {
  let refused = true
  const writes = aCentre({
    step: () =>
      refused
        ? refuse(422, 'papers-missing', { facts: { papers: '收入说明' } })
        : aTicket({ state: 'awaiting_materials' }),
  })
  await open()
  await tell('kn')
  await screen.findByText(/还缺/)
  await keys('{F8}')
  const said = await screen.findByText('已登记为 F2026-0001-000007，但“一次性告知”没有成功')
  expect(said).toBeInTheDocument()
  expect(item()).toBeDisabled()
  await waitFor(() => expect(screen.getByRole('button', { name: /一次性告知/ })).toHaveFocus())
  refused = false
  await keys('{Enter}')
  expect(await screen.findByText(/已一次性告知/)).toBeInTheDocument()
  expect(writes.map(({ path }) => path)).toEqual([
    '/tickets',
    '/tickets/t1/steps',
    '/tickets/t1/steps',
  ])
  expect(writes[1]?.key).toBe(writes[2]?.key)
  await waitFor(() => expect(item()).toHaveFocus())
  expect(sessionStorage.getItem('partyhub.intake.pending')).toBeNull()
})

it('makes one ticket of two presses, and another key for the next visit', async () => {
  const writes = aCentre()
  await open()
  await tell('kn')
  await keys('{F9}{F9}')
  expect(await screen.findByText(/王秀兰的事项已登记/)).toBeInTheDocument()
  expect(writes).toHaveLength(1)
  await waitFor(() => expect(item()).toHaveFocus())
  await tell('kn')
  await keys('{F9}')
  await waitFor(() => expect(writes).toHaveLength(2))
  expect(writes[0]?.key).not.toBe(writes[1]?.key)
})

it('records a second contact at the matter that is open instead of another ticket (CLK-13)', async () => {
  const same = {
    id: 't9',
    number: 'F2026-0001-000003',
    item_name: '困难帮扶',
    client_name: '王秀兰',
    phone_masked: '154****1234',
    state: 'accepted',
    owner_name: '赵敏',
  } as const
  const other = { ...same, id: 't8', phone_masked: '138****1234' }
  const writes = aCentre({
    open: [other, same],
    step: () => aTicket({ id: 't9', contacts: 2, version: 5 }),
  })
  await open()
  await tell('kn', '来问进度')
  expect(await screen.findByText('此人有未办结事项（1 件）')).toBeInTheDocument()
  await keys('{F7}')
  expect(await screen.findByText(/已记入王秀兰的第 2 次来访/)).toBeInTheDocument()
  expect(writes.map(({ path }) => path)).toEqual(['/tickets/t9/steps'])
  expect(writes[0]?.body).toEqual({ action: 'contact', text: '来问进度' })
})

it('stops at the first field that is missing', async () => {
  const writes = aCentre()
  await open()
  await userEvent.paste('kn')
  await keys('{Enter}')
  await waitFor(() => expect(screen.getByLabelText('服务对象')).toHaveFocus())
  await keys('{F9}')
  expect(await screen.findByText('请填写服务对象')).toBeInTheDocument()
  expect(screen.getByLabelText('服务对象')).toHaveFocus()
  expect(writes).toEqual([])
})
