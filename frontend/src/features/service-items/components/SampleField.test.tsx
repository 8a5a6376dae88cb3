import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { PaperSample } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { SampleField } from './SampleField'

const SAMPLE: PaperSample = { id: 's1', name: '申请书样表.pdf', media: 'pdf', size: 2048 }
const FILE = new File(['%PDF'], '申请书样表.pdf', { type: 'application/pdf' })
const change = vi.fn()

beforeEach(async () => {
  change.mockReset()
  await signedIn({ permissions: ['service-item:edit'] })
})

const field = (value: PaperSample | null = null, item: string | undefined = 'i1') =>
  renderPage(<SampleField item={item} row={2} value={value} onChange={change} />)

it('sends the file to the item and names it in the paper (TKT-20)', async () => {
  const sent: string[] = []
  server.use(
    http.post(api('/service-items/i1/samples'), async ({ request }) => {
      const form = await request.formData()
      sent.push(`${form.has('file')}`, request.headers.get('Idempotency-Key') ? 'once' : '')
      return HttpResponse.json(SAMPLE, { status: 201 })
    }),
  )
  field()
  await screen.findByRole('button', { name: '第 2 份材料：上传样表' })
  await userEvent.upload(screen.getByTestId('sample-2'), FILE)
  await expect.poll(() => change.mock.calls).toEqual([[SAMPLE]])
  expect(sent).toEqual(['true', 'once'])
})

it('shows why a file was not taken, and keeps what was there', async () => {
  server.use(http.post(api('/service-items/i1/samples'), () => refuse(413, 'file-too-large')))
  field(SAMPLE)
  await screen.findByRole('button', { name: '第 2 份材料：更换样表' })
  await userEvent.upload(screen.getByTestId('sample-2'), FILE)
  expect(await screen.findByRole('alert')).toHaveTextContent('文件太大')
  expect(change).not.toHaveBeenCalled()
})

it('takes a sample out of the paper', async () => {
  field(SAMPLE)
  await userEvent.click(await screen.findByRole('button', { name: '第 2 份材料：去掉样表' }))
  expect(change).toHaveBeenCalledWith(null)
})

it('says when a new item takes samples', async () => {
  renderPage(<SampleField item={undefined} row={1} />)
  expect(await screen.findByText('保存草稿后，可以上传样表')).toBeInTheDocument()
})
