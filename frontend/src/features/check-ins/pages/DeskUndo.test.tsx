/** A registration taken back at the desk (ADR 0008). */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { isoDay } from '@/lib/time'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { AN_ORG, aCheckIn, aLine, aPresented } from '../testData'
import { DeskPage } from './DeskPage'

const LINE = aPresented()
const TODAY = isoDay(new Date())
let arrived = false
let keys: (string | null)[] = []
let matched: (string | null)[] = []

beforeEach(async () => {
  arrived = false
  keys = []
  matched = []
  await signedIn({ permissions: ['check-in:read', 'check-in:register', 'check-in:assign'] })
  server.use(
    http.get(api('/check-ins'), () =>
      HttpResponse.json({
        items: arrived ? [aLine({ state: 'checked_in', checked_in_on: TODAY })] : [],
        next_cursor: null,
      }),
    ),
    http.get(api('/orgs/o1'), () => HttpResponse.json(AN_ORG)),
    http.post(api('/certificate-lookups'), async ({ request }) => {
      const { short_code } = (await request.json()) as { short_code: string }
      const other = { id: 'c9', name: '吴秀兰', short_code: '9GYC3VPE' }
      return HttpResponse.json({ items: [aPresented(short_code === '4TXW-8HNB' ? {} : other)] })
    }),
    http.post(api(`/check-ins/${LINE.id}/registration`), ({ request }) => {
      arrived = true
      keys.push(request.headers.get('Idempotency-Key'))
      const allowed_actions = ['assign', 'unregister'] as const
      return HttpResponse.json(
        aCheckIn({ state: 'checked_in', version: 3, allowed_actions: [...allowed_actions] }),
      )
    }),
    http.post(api(`/check-ins/${LINE.id}/registration-undo`), ({ request }) => {
      arrived = false
      matched.push(request.headers.get('If-Match'))
      return HttpResponse.json(aCheckIn({ state: 'certificate_issued', version: 4 }))
    }),
    http.get(api(`/check-ins/${LINE.id}`), () => {
      throw new Error('the community sees it no more')
    }),
  )
})

const input = () => screen.findByLabelText(/扫描报到证/)
const offer = () => screen.findByRole('button', { name: '撤销' })
const UNDO = '{Control>}z{/Control}'

async function scan(code: string) {
  await userEvent.type(await input(), `${code}{Enter}`)
}

async function register() {
  await scan('4TXW-8HNB')
  await screen.findByRole('heading', { name: '周志远' })
  await new Promise((go) => setTimeout(go, 200))
  await userEvent.keyboard('{Enter}')
  await screen.findByText('周志远已登记报到，回执已出具')
}

it('takes it back by key; the certificate lies there again, and can be registered anew', async () => {
  renderPage(<DeskPage />)
  await register()
  expect(await offer()).toBeInTheDocument()
  expect(await screen.findByText('今天已登记 1 人')).toBeInTheDocument()
  expect(await input()).toHaveFocus()
  await userEvent.keyboard(UNDO)
  expect(await screen.findByText('周志远的登记已撤销，报到证可以再次登记')).toBeInTheDocument()
  expect(matched).toEqual(['"3"'])
  expect(await screen.findByRole('button', { name: /身份相符，登记报到/ })).toBeInTheDocument()
  expect(await screen.findByText('今天已登记 0 人')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('button', { name: '撤销' })).toBeNull())
  expect(await input()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('周志远已登记报到，回执已出具')
  expect(new Set(keys).size).toBe(2)
})

it('leaves the focus in the input when it is clicked, and the next certificate where it is', async () => {
  renderPage(<DeskPage />)
  await register()
  await userEvent.keyboard('{Enter}')
  await scan('9GYC-3VPE')
  await screen.findByRole('heading', { name: '吴秀兰' })
  await userEvent.click(await offer())
  expect(await screen.findByText(/周志远的登记已撤销/)).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '吴秀兰' })).toBeInTheDocument()
  expect(await input()).toHaveFocus()
})

it('takes back what was typed before it takes back the registration', async () => {
  renderPage(<DeskPage />)
  await register()
  await offer()
  await userEvent.type(await input(), '9GYC')
  await userEvent.keyboard(UNDO)
  expect(matched).toEqual([])
  await userEvent.clear(await input())
  await userEvent.keyboard(UNDO)
  expect(await screen.findByText(/周志远的登记已撤销/)).toBeInTheDocument()
})

it.each([
  [409, 'undo-too-late', { facts: { seconds: '60' } }, /登记已超过 60 秒，不能再撤销/],
  [403, 'undo-not-yours', {}, /只有办理人本人可以撤销/],
  [
    409,
    'illegal-transition',
    { facts: { changed_by: '王主任', changed_at: '2026-11-20T02:05:00Z' } },
    /王主任/,
  ],
] as const)('says plainly why it stands: %i %s', async (status, code, more, words) => {
  server.use(
    http.post(api(`/check-ins/${LINE.id}/registration-undo`), () => refuse(status, code, more)),
  )
  renderPage(<DeskPage />)
  await register()
  await offer()
  await userEvent.keyboard(UNDO)
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByText('周志远已登记报到，回执已出具')).toBeInTheDocument()
  expect(await input()).toHaveFocus()
})

it('offers it again with the same key when nobody answered', async () => {
  const sent: (string | null)[] = []
  server.use(
    http.post(
      api(`/check-ins/${LINE.id}/registration-undo`),
      ({ request }) => {
        sent.push(request.headers.get('Idempotency-Key'))
        return HttpResponse.error()
      },
      { once: true },
    ),
    http.post(api(`/check-ins/${LINE.id}/registration-undo`), ({ request }) => {
      sent.push(request.headers.get('Idempotency-Key'))
      return HttpResponse.json(aCheckIn({ version: 4 }))
    }),
  )
  renderPage(<DeskPage />)
  await register()
  await offer()
  await userEvent.keyboard(UNDO)
  await screen.findByText('没有收到撤销周志远登记的答复，请再试一次')
  await userEvent.keyboard(UNDO)
  expect(await screen.findByText('周志远的登记已撤销，报到证可以再次登记')).toBeInTheDocument()
  expect(sent).toHaveLength(2)
  expect(new Set(sent).size).toBe(1)
})

it('closes with the next step, and does not open where the server does not allow it', async () => {
  server.use(
    http.post(api(`/check-ins/${LINE.id}/assignment`), () =>
      HttpResponse.json(aCheckIn({ state: 'assigned', team_id: 't1', version: 4 })),
    ),
  )
  renderPage(<DeskPage />)
  await register()
  await offer()
  await userEvent.click(await screen.findByRole('button', { name: /柳荫先锋队/ }))
  await waitFor(() => expect(screen.queryByRole('button', { name: '撤销' })).toBeNull())
  await userEvent.keyboard(UNDO)
  expect(matched).toEqual([])
})
