import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { TransferFileOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aWhole } from '../testData'
import { FilesCard } from './FilesCard'

const FILE: TransferFileOut = {
  id: 'f1',
  kind: 'receipt',
  side: 'new',
  name: '回执.pdf',
  media: 'pdf',
  size: 2048,
  digest: 'd',
  by_name: '李晓红',
  at: '2026-11-23T02:00:00Z',
}
const PDF = new File(['%PDF'], '出院小结.pdf', { type: 'application/pdf' })

/** Machine 9.3: attachments; what it is goes with it. */
it('lists what is there and sends a proof as a proof', async () => {
  await signedIn({ permissions: ['transfer:read'] })
  const sent: unknown[] = []
  server.use(
    http.post(api('/transfers/t1/attachments'), async ({ request }) => {
      const form = await request.formData()
      sent.push([form.has('file'), form.get('kind')])
      return HttpResponse.json({ ...FILE, name: PDF.name }, { status: 201 })
    }),
  )
  const whole = aWhole({ files: [FILE], can_attach: true })
  whole.transfer.id = 't1'
  renderPage(<FilesCard whole={whole} />)
  expect(await screen.findByRole('button', { name: '查看 回执.pdf' })).toBeVisible()
  const input = await screen.findByTestId('files')
  await userEvent.click(screen.getByRole('combobox', { name: '这是什么' }))
  await userEvent.click(await screen.findByTitle('证明材料'))
  expect(screen.getByText(/只有本方能看/)).toBeVisible()
  await userEvent.upload(input, PDF)
  await expect.poll(() => sent).toEqual([[true, 'proof']])
})

it('takes nothing once the transfer came to nothing, and shows no empty card', async () => {
  await signedIn({ permissions: ['transfer:read'] })
  const { container, unmount } = renderPage(
    <FilesCard whole={aWhole({ files: [], can_attach: false })} />,
  )
  expect(container.querySelector('.ant-card')).toBeNull()
  unmount()
  renderPage(<FilesCard whole={aWhole({ files: [FILE], can_attach: false })} />)
  expect(await screen.findByText('回执.pdf')).toBeVisible()
  expect(screen.queryByTestId('files')).toBeNull()
})
