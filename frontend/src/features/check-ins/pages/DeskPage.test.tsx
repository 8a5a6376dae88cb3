import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { CheckInState } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { AN_ORG, aCheckIn, aPresented } from '../testData'
import { DeskPage } from './DeskPage'

const LINE = aPresented()
let registered = 0

function answers(...states: CheckInState[]) {
  const left = [...states]
  server.use(
    http.post(api('/certificate-lookups'), () => {
      const state = left.length > 1 ? left.shift() : left[0]
      return HttpResponse.json({ items: state ? [{ ...LINE, state }] : [] })
    }),
  )
}

beforeEach(async () => {
  registered = 0
  await signedIn({ permissions: ['check-in:read', 'check-in:register', 'check-in:assign'] })
  server.use(
    http.get(api('/check-ins'), () => HttpResponse.json({ items: [], next_cursor: null })),
    http.get(api(`/orgs/${LINE.community_id}`), () => HttpResponse.json(AN_ORG)),
    http.get(api(`/check-ins/${LINE.id}/events`), () =>
      HttpResponse.json({
        items: [
          {
            at: '2026-03-05T01:00:00Z',
            action: 'check-in.register',
            by_name: '沈佳怡',
            from_state: 'certificate_issued',
            to_state: 'checked_in',
            note: '',
          },
        ],
      }),
    ),
    http.post(api(`/check-ins/${LINE.id}/registration`), () => {
      registered += 1
      return HttpResponse.json(aCheckIn({ state: 'checked_in', allowed_actions: ['assign'] }))
    }),
  )
})

const input = () => screen.findByLabelText(/扫描报到证/)

async function scan(text = '4TXW-8HNB') {
  await userEvent.type(await input(), `${text}{Enter}`)
}

/** The second Enter of a gun is ignored for a moment; people are slower. */
const breathe = () => new Promise((go) => setTimeout(go, 200))

it('registers with one key after the scan, and the next key is for the next person (CHK-07)', async () => {
  answers('certificate_issued')
  renderPage(<DeskPage />)
  await scan()
  expect(await screen.findByRole('heading', { name: '周志远' })).toBeInTheDocument()
  expect(await input()).toHaveFocus()
  await breathe()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('周志远已登记报到，回执已出具')).toBeInTheDocument()
  expect(registered).toBe(1)
  expect(await input()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByText(/已登记报到/)).not.toBeInTheDocument())
  expect(await input()).toHaveFocus()
})

it('does not take the second Enter of a gun for a confirmation', async () => {
  answers('certificate_issued')
  renderPage(<DeskPage />)
  const box = await input()
  await userEvent.type(box, '4TXW8HNB')
  for (const _ of ['CR', 'LF']) {
    fireEvent.keyDown(box, { key: 'Enter' })
    fireEvent.keyUp(box, { key: 'Enter' })
  }
  await screen.findByRole('heading', { name: '周志远' })
  expect(registered).toBe(0)
})

it('still registers a late certificate and says how late it is', async () => {
  answers('overdue')
  renderPage(<DeskPage />)
  await scan()
  expect(await screen.findByText(/这张报到证已逾期 \d+ 天，仍可登记报到/)).toBeInTheDocument()
  await breathe()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('周志远已登记报到，回执已出具')
})

it.each([
  ['checked_in', '这张报到证已经登记过报到，不能重复使用'],
  ['ended', '这次报到已经结束，报到证不能再用'],
  ['voided', '这张报到证已经作废，不能登记'],
] as const)('refuses a certificate that is %s', async (state, words) => {
  answers(state)
  renderPage(<DeskPage />)
  await scan()
  expect(await screen.findByText(words)).toBeInTheDocument()
  await breathe()
  await userEvent.keyboard('{Enter}')
  expect(registered).toBe(0)
})

it('tells the slower of two clerks who was faster', async () => {
  answers('certificate_issued', 'checked_in')
  server.use(
    http.post(api(`/check-ins/${LINE.id}/registration`), () => refuse(409, 'illegal-transition')),
  )
  renderPage(<DeskPage />)
  await scan()
  await screen.findByRole('heading', { name: '周志远' })
  await breathe()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText(/刚刚已由其他窗口登记/)).toBeInTheDocument()
  expect(await screen.findByText(/由 沈佳怡 登记/)).toBeInTheDocument()
})

it('says plainly that a code is forged, unknown, or cannot be read', async () => {
  server.use(http.post(api('/certificate-lookups'), () => refuse(422, 'forged-certificate')))
  renderPage(<DeskPage />)
  await scan(`http://h/v/${'A'.repeat(136)}`)
  expect(await screen.findByText(/报到证无法核验/)).toBeInTheDocument()
  answers()
  await scan('7777-7777')
  expect(await screen.findByText('没有找到这个短码的报到证')).toBeInTheDocument()
  await scan('王秀兰')
  expect(await screen.findByText('无法识别输入的内容')).toBeInTheDocument()
})

it('tells a genuine certificate of another community from a forged one', async () => {
  answers()
  server.use(
    http.get(api(`/certificate-verifications/${'A'.repeat(136)}`), () =>
      HttpResponse.json({ validity: 'valid', unit_name: '区财政局机关党委', initials: 'ZZY' }),
    ),
  )
  renderPage(<DeskPage />)
  await scan(`http://h/v/${'A'.repeat(136)}`)
  expect(
    await screen.findByText(/但不是到本社区报到的（由区财政局机关党委开具）/),
  ).toBeInTheDocument()
})

it('assigns a team by the number before its name', async () => {
  answers('certificate_issued')
  let sent: unknown
  server.use(
    http.post(api(`/check-ins/${LINE.id}/assignment`), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(
        aCheckIn({ state: 'assigned', team_id: 't2', version: 3, allowed_actions: ['assign'] }),
      )
    }),
  )
  renderPage(<DeskPage />)
  await scan()
  await screen.findByRole('heading', { name: '周志远' })
  await breathe()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('button', { name: /柳荫巡逻队/ })
  await userEvent.keyboard('2{Enter}')
  expect(await screen.findByRole('button', { name: /柳荫巡逻队/, pressed: true })).toBeVisible()
  expect(sent).toEqual({ team_id: 't2', duty: '' })
})
