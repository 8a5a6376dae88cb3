import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { IntakeTask } from './IntakeTask'
import { askedOf } from './known'
import { COUNTER, centreOf } from './testData'
import { BLANK, bodyOf } from './values'

const ONE = { member_id: 'm1', name: '王小明', phone_masked: '138****5678', unit_name: '税务局' }

/** TKT-04: the clerk sees no number, and the server fills it in. */
it('finds who stands there by F3, chooses by Enter, and sends no number', async () => {
  let asked: unknown
  server.use(
    ...centreOf(api, {}).handlers,
    http.post(api('/tickets/client-lookups'), async ({ request }) => {
      asked = await request.json()
      return HttpResponse.json({ members: [ONE], clients: [], more: false })
    }),
  )
  await signedIn({ permissions: ['ticket:read', 'ticket:register', 'ticket:handle'] })
  renderPage(<IntakeTask counter={COUNTER} counters={[COUNTER]} onCounter={() => undefined} />)
  await userEvent.type(await screen.findByLabelText('服务对象'), 'wxm')
  await userEvent.keyboard('{F3}')
  const found = await screen.findByRole('button', { name: /王小明/ })
  await waitFor(() => expect(found).toHaveFocus())
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText(/党员 王小明/)).toBeInTheDocument()
  expect(screen.getByLabelText('服务对象')).toHaveValue('王小明')
  expect(asked).toEqual({ org_id: 'd1', asked: 'wxm' })
  await userEvent.click(screen.getByRole('button', { name: /换\s?人/ }))
  expect(screen.queryByText(/党员 王小明/)).toBeNull()
})

it('asks narrowly, and forgets who was found once another name is typed', () => {
  expect(askedOf({ ...BLANK, client_name: '王' })).toBe('')
  expect(askedOf({ ...BLANK, client_name: '5678' })).toBe('5678')
  expect(askedOf({ ...BLANK, client_name: '王小', client_phone: '13812345678' })).toBe('5678')
  const known = { member_id: 'm1', name: '王小明', phone_masked: '', unit: '' }
  expect(bodyOf({ ...BLANK, known, client_name: '王小明' }, 'd1')).toMatchObject({
    member_id: 'm1',
  })
  expect(bodyOf({ ...BLANK, known, client_name: '李四' }, 'd1')).not.toHaveProperty('member_id')
})
