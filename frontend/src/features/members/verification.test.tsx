import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { MemberOut, UnverifiedLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { VerificationCard } from './components/VerificationCard'
import { VerifyManyAction } from './components/VerifyManyAction'

const LINE: UnverifiedLine = {
  id: 'm1',
  name: '王小明',
  unit: { id: 'u', name: '区教育局' },
  branch: { id: 'b', name: '第一党支部' },
  phone_masked: '138****5678',
  verified_at: null,
  verified_by: '',
}

beforeEach(async () => {
  await signedIn({ permissions: ['member:edit'] })
})

it('verifies what is selected by one key and says which records were refused', async () => {
  // MEM-03
  const sent: unknown[] = []
  const done = vi.fn()
  server.use(
    http.post(api('/member-verifications'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(
        {
          items: [
            { member_id: 'm1', problem: null },
            { member_id: 'm2', problem: { code: 'not-allowed', facts: {} } },
          ],
        },
        { status: 207 },
      )
    }),
  )
  const rows = [LINE, { ...LINE, id: 'm2', name: '李大明' }]
  renderPage(<VerifyManyAction rows={rows} onDone={done} />)
  await screen.findByRole('button', { name: /核实无误（2 人）/ })
  await userEvent.keyboard('v')
  const refused = await screen.findByRole('dialog', { name: '1 人没有核实' })
  expect(within(refused).getByText(/李大明/)).toBeInTheDocument()
  expect(within(refused).queryByText(/王小明/)).not.toBeInTheDocument()
  expect(sent).toEqual([{ member_ids: ['m1', 'm2'] }])
  expect(done).not.toHaveBeenCalled()
  await userEvent.click(within(refused).getByRole('button', { name: /确\s*定/ }))
  expect(done).toHaveBeenCalledOnce()
})

it('says on the card when a record is due again', async () => {
  // MEM-03
  const member = {
    verified_at: '2020-01-05T02:00:00Z',
    verified_by: '郑凯',
    verification_due_on: '2021-01-05',
    allowed_actions: ['verify'],
  } as unknown as MemberOut
  const { unmount } = renderPage(<VerificationCard member={member} />)
  expect(await screen.findByText('需要重新核实')).toBeInTheDocument()
  expect(screen.getByText(/请与本人核对后/)).toBeInTheDocument()
  unmount()
  renderPage(<VerificationCard member={{ ...member, verification_due_on: '2999-01-05' }} />)
  expect(await screen.findByText('已核实')).toBeInTheDocument()
  expect(screen.getByText(/起需要重新核实/)).toBeInTheDocument()
})
