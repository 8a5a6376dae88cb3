/** Money is taken at the counter with a proxy matter, by keyboard, in the step that accepts it (AGY-05). */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { IntakeTask } from './IntakeTask'
import { aTicket, COUNTER, centreOf } from './testData'

beforeEach(() => {
  vi.spyOn(window, 'open').mockReturnValue(null)
})
afterEach(() => vi.restoreAllMocks())

const keys = (said: string) => userEvent.keyboard(said)
const money = () => screen.getByRole('spinbutton', { name: '代收款项（元）' })

/** Up to the amount, which has the focus. */
async function told() {
  const { writes, handlers } = centreOf(api, {
    step: () => aTicket({ state: 'accepted', version: 2, kind: 'proxy', proxy_no: 'D2026-0001' }),
  })
  server.use(...handlers)
  await signedIn({ permissions: ['ticket:read', 'ticket:register', 'ticket:handle'] })
  renderPage(<IntakeTask counter={COUNTER} counters={[COUNTER]} onCounter={() => undefined} />)
  await waitFor(() => expect(screen.getByRole('combobox', { name: '事项' })).toHaveFocus())
  await userEvent.paste('db')
  await keys('{Enter}')
  await waitFor(() => expect(screen.getByLabelText('服务对象')).toHaveFocus())
  await userEvent.paste('王秀兰')
  await keys('{Enter}{Enter}{Enter}{Enter}{Enter}')
  await userEvent.paste('代缴党费')
  await keys('{Enter}{Enter}')
  await waitFor(() => expect(money()).toHaveFocus())
  return writes
}

it('takes the amount and what it is for with the acceptance (AGY-05)', async () => {
  const writes = await told()
  await userEvent.paste('180')
  await keys('{Enter}')
  const purpose = screen.getByLabelText('用于哪几个月或哪张账单')
  await waitFor(() => expect(purpose).toHaveFocus())
  await userEvent.paste('2026年第四季度党费')
  await keys('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/王秀兰的事项已受理/)).toBeInTheDocument()
  expect(writes[0]?.body).not.toHaveProperty('money')
  expect(writes[1]?.body).toEqual({
    action: 'accept',
    handed: {},
    entrusted: { amount_fen: 18000, purpose: '2026年第四季度党费' },
  })
  expect(screen.getByRole('button', { name: /打印代办单/ })).toBeInTheDocument()
})

it('asks what it is for, and takes no money without an acceptance', async () => {
  const writes = await told()
  await userEvent.paste('180')
  await keys('{F9}')
  expect(await screen.findByText(/款项随受理登记/)).toBeInTheDocument()
  await keys('{F4}')
  expect(await screen.findByText('请填写用于哪几个月或哪张账单')).toBeInTheDocument()
  expect(writes).toEqual([])
})
