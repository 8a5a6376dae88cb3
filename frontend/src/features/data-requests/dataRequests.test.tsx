import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { DataRequestOut, WholeDataRequestOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { FilesField } from './components/FilesField'
import { MyRequest } from './components/MyRequest'
import { RequestActions } from './components/RequestActions'

const ASKED: DataRequestOut = {
  id: 'r1',
  kind: 'correct',
  field: 'education',
  wanted: 'master',
  held: 'bachelor',
  words: '去年毕业',
  look: null,
  state: 'submitted',
  submitted_at: '2026-11-20T02:00:00Z',
  due_at: '2026-12-11T10:00:00Z',
  late: false,
  handler_name: '',
  taken_up_at: null,
  settled_at: null,
  answer: '',
  complain_to: '',
  files: [],
  version: 1,
}
const WHOLE: WholeDataRequestOut = {
  request: ASKED,
  member_id: 'm1',
  member_name: '王小明',
  unit_name: '教育局党委',
  branch_name: '机关第一党支部',
  allowed_actions: ['take_up', 'correct', 'refuse'],
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit'] })
})

it('tells the member what was asked and by when it is answered', async () => {
  renderPage(<MyRequest request={ASKED} />)
  expect(await screen.findByText('更正学历')).toBeVisible()
  expect(screen.getByText('本科')).toBeVisible()
  expect(screen.getByText('硕士研究生')).toBeVisible()
  expect(screen.getByText('2026年12月11日(周五)')).toBeVisible()
})

it('tells why it was refused and where to complain', async () => {
  const refused = {
    ...ASKED,
    state: 'refused' as const,
    settled_at: '2026-11-24T02:00:00Z',
    answer: '证明不足',
    complain_to: '区委组织部',
  }
  renderPage(<MyRequest request={refused} />)
  expect(await screen.findByText(/区委组织部/)).toBeVisible()
  expect(screen.getByText('证明不足')).toBeVisible()
  expect(screen.queryByText('2026年12月11日(周五)')).not.toBeInTheDocument()
})

it('corrects with a word of why, against the version that was read', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(api('/data-requests/r1/steps'), async ({ request }) => {
      sent.push(await request.json(), request.headers.get('If-Match'))
      return HttpResponse.json(WHOLE)
    }),
  )
  renderPage(<RequestActions whole={WHOLE} etag='"3"' />)
  await userEvent.click(await screen.findByRole('button', { name: '同意并更正' }))
  expect(screen.queryByRole('button', { name: '答复' })).not.toBeInTheDocument()
  await userEvent.click(await screen.findByText('已核对证明材料'))
  const dialog = screen.getByRole('dialog')
  const confirm = [...dialog.querySelectorAll('button')].find(
    (button) => button.textContent === '同意并更正',
  )
  await userEvent.click(confirm as HTMLElement)
  await waitFor(() => expect(sent).toEqual([{ action: 'correct', text: '已核对证明材料' }, '"3"']))
})

it('keeps the dialog open and says why when somebody was faster', async () => {
  server.use(http.post(api('/data-requests/r1/steps'), () => refuse(409, 'illegal-transition')))
  renderPage(<RequestActions whole={WHOLE} etag='"3"' />)
  await userEvent.click(await screen.findByRole('button', { name: '不予办理' }))
  await userEvent.type(await screen.findByRole('textbox'), '证明不足')
  const dialog = screen.getByRole('dialog')
  const confirm = [...dialog.querySelectorAll('button')].find(
    (button) => button.textContent === '不予办理',
  )
  await userEvent.click(confirm as HTMLElement)
  expect(await screen.findByRole('alert')).toBeVisible()
})

it('takes three files at most and says which one is too large', async () => {
  const large = new File([new Uint8Array(5 * 1024 ** 2 + 1)], '大.pdf', { type: 'application/pdf' })
  let held: File[] = [large]
  renderPage(
    <FilesField
      files={held}
      onChange={(next) => {
        held = next
      }}
    />,
  )
  expect(await screen.findByRole('alert')).toBeVisible()
  const photo = new File(['x'], '照片.jpg', { type: 'image/jpeg' })
  await userEvent.upload(screen.getByTestId('evidence'), [photo, photo, photo])
  expect(held.map((file) => file.name)).toEqual(['大.pdf', '照片.jpg', '照片.jpg'])
})
