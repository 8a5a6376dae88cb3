import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { AttachmentOut, FilesOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { FilesCard } from './FilesCard'

const FILE: AttachmentOut = {
  id: 'f1',
  ticket_id: 't1',
  name: '照片.jpg',
  media: 'jpeg',
  size: 2048,
  digest: 'd',
  shown: false,
  from_client: true,
  by_name: '服务对象',
  at: '2026-11-03T01:00:00Z',
  withdrawn_at: null,
  withdrawn_by: '',
  withdrawn_reason: '',
}
const FILES: FilesOut = {
  items: [],
  can_attach: true,
  used_bytes: 1024,
  quota_bytes: 2 * 1024 ** 3,
}
const TICKET = { id: 't1', merged: [{ id: 't2', number: 'F2026-0018-000042' }] }
const PDF = new File(['%PDF'], '低保证.pdf', { type: 'application/pdf' })

beforeEach(async () => {
  await signedIn({ permissions: ['ticket:handle'] })
})

const card = (files: Partial<FilesOut> = {}) =>
  renderPage(<FilesCard ticket={TICKET} files={{ ...FILES, ...files }} />)

it('sends each file once, shown to the client only if so ticked', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(api('/tickets/t1/attachments'), async ({ request }) => {
      const form = await request.formData()
      sent.push([form.has('file'), form.get('shown')])
      return HttpResponse.json({ ...FILE, name: '低保证.pdf' }, { status: 201 })
    }),
  )
  card()
  await userEvent.upload(await screen.findByTestId('files'), PDF)
  await userEvent.click(screen.getByRole('checkbox', { name: '给群众看' }))
  await userEvent.upload(screen.getByTestId('files'), PDF)
  await expect
    .poll(() => sent)
    .toEqual([
      [true, 'false'],
      [true, 'true'],
    ])
  expect(await screen.findAllByText('已添加 低保证.pdf')).not.toHaveLength(0)
})

it('keeps a refused file in the list with the reason, to send again or leave', async () => {
  server.use(http.post(api('/tickets/t1/attachments'), () => refuse(409, 'file-quota-reached')))
  card()
  fireEvent.drop(await screen.findByRole('button', { name: /添加文件/ }), {
    dataTransfer: { files: [PDF] },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('本中心的文件空间已满')
  expect(screen.getByRole('button', { name: /重 ?试/ })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '不传了' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('keeps the line of a withdrawn file without its content (SP-23)', async () => {
  const gone = { ...FILE, withdrawn_at: FILE.at, withdrawn_by: '沈佳怡', withdrawn_reason: '误传' }
  card({ items: [gone], can_attach: false })
  expect(await screen.findByText('已撤回：误传（沈佳怡）')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

it('tells whose file it is, and withdraws it for a reason', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(api('/tickets/t1/attachments/f1/withdrawal'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...FILE, withdrawn_at: FILE.at })
    }),
  )
  card({ items: [FILE] })
  expect(await screen.findByText('群众上传')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /撤 ?回/ }))
  await userEvent.click(await screen.findByRole('button', { name: '误传了他人的材料' }))
  const buttons = screen.getAllByRole('button', { name: /撤 ?回/ })
  await userEvent.click(buttons.at(-1) as HTMLElement)
  await expect.poll(() => sent).toEqual([{ reason: '误传了他人的材料' }])
})

it('says with which merged ticket a file came', async () => {
  card({
    items: [
      { ...FILE, ticket_id: 't2' },
      { ...FILE, id: 'f2' },
    ],
  })
  expect(await screen.findAllByText('随并入的 F2026-0018-000042 而来')).toHaveLength(1)
})
