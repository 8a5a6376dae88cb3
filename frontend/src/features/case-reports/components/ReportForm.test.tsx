import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { CaseReportIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { ReportForm } from './ReportForm'

const HANDLER = ['case-report:read', 'case-report:write'] as const

async function open(permissions: readonly string[], reply?: () => Response) {
  const sent: CaseReportIn[] = []
  server.use(
    http.get(api('/case-reports/superiors'), () =>
      HttpResponse.json({ items: [{ id: 's1', name: '望河街道党工委' }] }),
    ),
    http.post(api('/case-reports'), async ({ request }) => {
      sent.push((await request.json()) as CaseReportIn)
      return (
        reply?.() ??
        HttpResponse.json(
          { id: 'r1', number: 'B2026-0130-000009', due_at: '2026-11-22T09:30:00Z', digest: 'd' },
          { status: 201 },
        )
      )
    }),
  )
  await signedIn({ permissions: permissions as never })
  renderPage(<ReportForm place="d1" />)
  await userEvent.type(await screen.findByLabelText('标题'), '泵房噪声')
  await userEvent.type(screen.getByLabelText('基本情况'), '四十余户来访')
  await screen.findByText('望河街道党工委')
  return sent
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

it('is only written by a handler, and sent by them as well once it is urgent', async () => {
  const sent = await open(HANDLER)
  expect(screen.getByText(/写定后由中心主任签发报送/)).toBeInTheDocument()
  await press('写定')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ org_id: 'd1', to_org_id: 's1', part: 'first', urgent: false })
  expect(sent[0]?.sending).toBeUndefined()
  expect(sent[0]?.recognised_at).toMatch(/\+08:00$/)
})

it('asks the director for what proves a phone call to a body outside', async () => {
  const sent = await open([...HANDLER, 'case-report:send'])
  await userEvent.click(screen.getByLabelText('报给'))
  await userEvent.click(await screen.findByText('其他单位（不在本系统内）'))
  await userEvent.type(await screen.findByLabelText('单位名称'), '区应急管理局')
  await press('写定并报送')
  expect(await screen.findByText('请填写报送凭据')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('报送凭据'), '接电话人：周建平')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    to_name: '区应急管理局',
    sending: { medium: 'phone', reference: '接电话人：周建平' },
  })
})

it('says that the matter was reported already, and keeps what was typed', async () => {
  await open(HANDLER, () => refuse(409, 'case-already-reported'))
  await press('写定')
  expect(await screen.findByText('这件事已经向该单位报送过专报，请用续报。')).toBeInTheDocument()
  expect(screen.getByLabelText('标题')).toHaveValue('泵房噪声')
})
