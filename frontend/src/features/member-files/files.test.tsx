import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { FileCheckIn, MemberFileOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { CheckDialog } from './components/CheckDialog'
import { PaperList } from './components/PaperList'

const APPLICATION: MemberFileOut['papers'][number] = {
  code: 'application',
  title: '',
  state: 'present',
  pages: 3,
  dated_on: '2008-06-30',
  note: '',
  entered_at: '2026-01-05T02:00:00Z',
  entered_by: '许国华',
}
const FILE: MemberFileOut = {
  member_id: 'm1',
  name: '王小明',
  status: 'full',
  unit: { id: 'u', name: '区教育局' },
  branch: { id: 'b', name: '第一党支部' },
  cabinet: '3号柜',
  box: 'A-12',
  checked_at: '2026-01-05T02:00:00Z',
  checked_by: '许国华',
  version: 4,
  missing: ['conversion'],
  papers: [APPLICATION],
  history: [APPLICATION],
  may_keep: true,
}

beforeEach(async () => {
  await signedIn({ permissions: ['member-file:keep', 'member-file:read'] })
})

it('lists what must be there, what is there, and what nobody has entered', async () => {
  // MEM-06
  renderPage(<PaperList file={FILE} />)
  const rows = await screen.findAllByRole('listitem')
  expect(rows).toHaveLength(11)
  expect(rows[0]).toHaveTextContent('入党申请书 必备在档3 页')
  expect(screen.getByText('转正申请书及转正材料').closest('li')).toHaveTextContent(/必备未登记/)
  expect(screen.getByText('奖励材料').closest('li')).not.toHaveTextContent('必备')
})

it('sends what changed, asks to whom a paper is lent, and says what was refused', async () => {
  // MEM-06
  const sent: FileCheckIn[] = []
  const closed = vi.fn()
  server.use(
    http.post(api('/members/m1/file/checks'), async ({ request }) => {
      sent.push((await request.json()) as FileCheckIn)
      return sent.length === 1 ? refuse(409, 'file-changed') : HttpResponse.json(FILE)
    }),
  )
  renderPage(<CheckDialog open file={FILE} onClose={closed} />)
  const dialog = await screen.findByRole('dialog', { name: '核对王小明的档案' })
  const save = within(dialog).getByRole('button', { name: '保存核对结果' })
  const admission = within(dialog).getByRole('radiogroup', { name: '入党志愿书' })
  await userEvent.click(within(admission).getByText('借出'))
  await userEvent.click(save)
  expect(await within(dialog).findByText('请写明借给谁、何时归还')).toBeInTheDocument()
  await userEvent.type(within(dialog).getByPlaceholderText('借给谁、何时归还'), '组织部，月底归还')
  await userEvent.click(save)
  expect(await within(dialog).findByText(/别人刚核对过/)).toBeInTheDocument()
  await userEvent.click(save)
  await waitFor(() => expect(closed).toHaveBeenCalledOnce())
  expect(sent[1]).toEqual({
    cabinet: '3号柜',
    box: 'A-12',
    read_version: 4,
    papers: [
      {
        code: 'admission_form',
        title: '',
        state: 'lent',
        pages: null,
        dated_on: null,
        note: '组织部，月底归还',
      },
    ],
  })
}, 60_000)
