import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { FollowedTicketOut, MyTicketLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { ownHeld } from '../code'
import { FilesCard } from '../components/FilesCard'
import { RateCard } from '../components/RateCard'
import { MyTicketsPage } from './MyTicketsPage'

const AT = '2026-11-03T01:00:00Z'
const line = (change: Partial<MyTicketLine> = {}): MyTicketLine => ({
  id: 't1',
  number: 'F2026-0130-000042',
  item_name: '困难党员帮扶',
  state: 'awaiting_materials',
  owner_name: '沈佳怡',
  due_at: '2026-11-10T09:30:00Z',
  provisional: false,
  awaits: 'client',
  can_rate: false,
  registered_at: '2026-11-02T01:00:00Z',
  changed_at: '2026-11-02T01:00:00Z',
  ...change,
})
const list = (items: MyTicketLine[]) =>
  http.get(api('/me/tickets'), () => HttpResponse.json({ items, next_cursor: null }))

it('lists my matters: where they stand, who answers, by when', async () => {
  server.use(list([line(), line({ id: 't2', state: 'closed', awaits: 'nobody', can_rate: true })]))
  await signedIn({ permissions: [] })
  renderPage(<MyTicketsPage />)
  await screen.findByText('等您补齐材料')
  const items = screen.getAllByRole('listitem')
  const [first, second] = items.filter((item) => !item.closest('nav'))
  expect(first).toHaveTextContent('等您补齐材料')
  expect(first).toHaveTextContent('由沈佳怡负责')
  expect(first).toHaveTextContent('前办结')
  expect(second).toHaveTextContent('请您评价')
  expect(second).not.toHaveTextContent('前办结')
})

it('says how to come here while there is nothing', async () => {
  server.use(list([]))
  await signedIn({ permissions: [] })
  renderPage(<MyTicketsPage />)
  expect(await screen.findByText('您还没有在党群服务中心办理的事项')).toBeInTheDocument()
})

/** ADR 0015: no code is asked for. */
it('rates by the own account, without a code', async () => {
  let sent: unknown
  server.use(
    http.post(api('/me/tickets/t1/ratings'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ stars: 4 }, { status: 201 })
    }),
  )
  await signedIn({ permissions: [] })
  const done: unknown[] = []
  const ticket = { number: 'F2026-0130-000042', stars: null } as never
  renderPage(<RateCard ticket={ticket} held={ownHeld('t1')} onChange={(t) => done.push(t)} />)
  await userEvent.click((await screen.findAllByRole('radio'))[3] as HTMLElement)
  expect(screen.queryByLabelText(/评价码|编码/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /评价/ }))
  await screen.findByRole('button', { name: /评价/ })
  expect(sent).toEqual({ stars: 4, words: '' })
  expect(done).toHaveLength(1)
})

/** ADR 0015. */
it('takes a file of my matter by the own account, without a code', async () => {
  const asked: string[] = []
  server.use(
    http.get(api('/me/tickets/t1/files/:file'), ({ params }) => {
      asked.push(String(params.file))
      return HttpResponse.arrayBuffer(new ArrayBuffer(3), {
        headers: { 'Content-Type': 'application/pdf' },
      })
    }),
  )
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  await signedIn({ permissions: [] })
  const file = { id: 'f1', name: '结果.pdf', media: 'pdf', size: 3, from_client: false, at: AT }
  const ticket = { number: 'F2026-0130-000042', files: [file] } as unknown as FollowedTicketOut
  renderPage(<FilesCard ticket={ticket} held={ownHeld('t1')} />)
  await userEvent.click(await screen.findByRole('button', { name: '下载 结果.pdf' }))
  await expect.poll(() => asked).toEqual(['f1'])
  expect(screen.queryByLabelText('办事码')).toBeNull()
})
