import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { FollowedTicketOut, ShownFileOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { shares } from '../useSupply'
import { Follow } from './Follow'

const NUMBER = 'F2026-0130-000042'
const CODE = '7K3M9QRT'
const TICKET: FollowedTicketOut = {
  number: NUMBER,
  merged_from: '',
  item_name: '老年人优待证办理',
  state: 'awaiting_materials',
  registered_at: '2026-11-02T01:00:00Z',
  centre_name: '望河街道党群服务中心',
  owner_name: '董晓燕',
  department_name: '社会事务科',
  office_phone: '026-60000101',
  first_contact_name: '沈佳怡',
  bounces: 0,
  reopenings: 0,
  due_at: null,
  provisional: false,
  standing: null,
  stopped_at: null,
  why: [],
  awaited: { side: 'client', what: '', until: null },
  missing: [{ name: '一寸彩色照片', issuer: '本人' }],
  messages: [],
  files: [],
  can_supply: true,
  supplements: 0,
  can_withdraw: true,
  can_rate: false,
  stars: null,
}
const OWN: ShownFileOut = {
  id: '0193a000-0000-7000-8000-000000000001',
  name: '照片.jpg',
  media: 'jpeg',
  size: 2048,
  from_client: true,
  at: '2026-11-03T01:00:00Z',
}
const photo = (name: string, bytes = 3, type = 'image/jpeg') =>
  new File([new Uint8Array(bytes)], name, { type })

async function opened(ticket: Partial<FollowedTicketOut> = {}, scanned = CODE) {
  server.use(
    http.post(api('/public/ticket-follow-ups'), () => HttpResponse.json({ ...TICKET, ...ticket })),
  )
  renderPage(<Follow number={NUMBER} scanned={scanned} />)
  if (!scanned) await userEvent.type(await screen.findByLabelText('手机号后四位'), '1234{Enter}')
  await screen.findByRole('heading', { level: 1, name: TICKET.item_name })
}

const choose = (...files: File[]) =>
  userEvent.upload(screen.getByTestId('supply'), files, { applyAccept: false })

it('sends photos with the scanned code, says it was received, and shows them as sent', async () => {
  const sent: FormData[] = []
  server.use(
    http.post(api('/public/ticket-supplements'), async ({ request }) => {
      sent.push(await request.formData())
      const after = { ...TICKET, supplements: 1, files: [OWN] }
      return HttpResponse.json(after, { status: 201 })
    }),
  )
  await opened()
  expect(screen.getByRole('button', { name: /发 ?送/ })).toBeDisabled()
  await choose(photo('照片.jpg'), photo('扫描.pdf', 5, 'application/pdf'))
  await userEvent.click(screen.getByRole('button', { name: '去掉 扫描.pdf' }))
  await userEvent.type(screen.getByLabelText('想说明的话（可不填）'), '新拍的')
  await userEvent.click(screen.getByRole('button', { name: /发 ?送/ }))
  expect(await screen.findByText('已收到，经办人会尽快查看。')).toBeInTheDocument()
  expect(screen.getByText('还可以发 4 次。')).toBeInTheDocument()
  expect(screen.getByText(/您发来的/)).toHaveTextContent('2 KB')
  const [form] = sent
  expect([form?.get('number'), form?.get('code'), form?.get('words')]).toEqual([
    NUMBER,
    CODE,
    '新拍的',
  ])
  expect(form?.getAll('files')).toHaveLength(1)
})

it('says in plain words what is too large or of another kind, and sends neither', async () => {
  await opened()
  await choose(photo('大.pdf', 6 * 1024 ** 2, 'application/pdf'), photo('表.docx'))
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent)).toEqual([
    '文件有 6.0 MB，超过 5.0 MB，发不了。请拍得小一点，或分成几个文件。',
    '这种文件收不了，只收照片（JPG、PNG）和 PDF。',
  ])
  expect(screen.getByRole('button', { name: /发 ?送/ })).toBeDisabled()
})

it.each([
  ['file-quota-reached', 409, /文件空间已满/],
  ['no-space-left', 507, /存储空间不足/],
])('keeps the files and says why when the centre has no room: %s', async (code, status, words) => {
  server.use(http.post(api('/public/ticket-supplements'), () => refuse(status, code)))
  await opened()
  await choose(photo('照片.jpg'))
  await userEvent.click(screen.getByRole('button', { name: /发 ?送/ }))
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByText('照片.jpg')).toBeInTheDocument()
})

it('asks who came by the phone ending for the code, once, before a file is taken', async () => {
  const asked: unknown[] = []
  server.use(
    http.post(api('/public/ticket-file-downloads'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.arrayBuffer(new ArrayBuffer(3), {
        headers: { 'Content-Type': 'image/jpeg' },
      })
    }),
  )
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  await opened({ files: [OWN, { ...OWN, id: 'b', name: '结果.pdf', from_client: false }] }, '')
  expect(screen.getByText(/中心给您的/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '下载 结果.pdf' }))
  const form = screen.getByRole('heading', { name: '下载 结果.pdf' }).closest('form') as HTMLElement
  await userEvent.type(within(form).getByLabelText('办事码'), '7k3m-9qrt{Enter}')
  await expect.poll(() => asked).toEqual([{ number: NUMBER, code: CODE, file_id: 'b' }])
})

it('offers nothing to send while nobody waits for the client', async () => {
  const side = 'officer' as const
  await opened({ can_supply: false, awaited: { side, what: '', until: null } })
  expect(screen.queryByRole('heading', { name: '把材料发给我们' })).not.toBeInTheDocument()
})

it('sends the client who has sent five times to the counter', async () => {
  await opened({ can_supply: false, supplements: 5 })
  expect(screen.getByText(/已经发了 5 次/)).toBeInTheDocument()
})

it.each([
  [0, [0, 0]],
  [55, [0.5, 0]],
  [110, [1, 0]],
  [165, [1, 0.5]],
  [220, [1, 1]],
])('tells how much of each file has gone after %d bytes of 220', (sent, wanted) => {
  expect(shares([{ size: 100 }, { size: 100 }], sent, 220)).toEqual(wanted)
})
