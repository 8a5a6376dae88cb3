import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { JointLetterIn, TransferLine } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { JointAction } from './JointAction'

const line = (id: string, name: string) =>
  ({ id, name, state: 'letter_issued', destination: '乙院' }) as TransferLine

/** TRF-05, form 8.5: chosen in the register; one alone gets no letter for several. */
it('makes one letter for those who were chosen, anew with a reason', async () => {
  await signedIn({ permissions: ['transfer:read', 'transfer:review'] })
  const sent: JointLetterIn[] = []
  server.use(
    http.post(api('/transfer-letters'), async ({ request }) => {
      sent.push((await request.json()) as JointLetterIn)
      return HttpResponse.json({ number: '2026-0042-00008', items: [] }, { status: 201 })
    }),
  )
  const done = vi.fn()
  const { unmount } = renderPage(<JointAction rows={[line('t1', '程知言')]} onDone={done} />)
  expect(await screen.findByRole('button', { name: /重新合开一封介绍信/ })).toBeDisabled()
  unmount()
  const rows = [line('t1', '程知言'), line('t2', '沈若水')]
  renderPage(<JointAction rows={rows} onDone={done} />)
  await userEvent.click(await screen.findByRole('button', { name: /2 人去乙院/ }))
  await userEvent.type(await screen.findByLabelText('原因'), '原件遗失')
  await userEvent.click(screen.getByRole('button', { name: '重新开具' }))
  await waitFor(() => expect(done).toHaveBeenCalledOnce())
  expect(sent).toEqual([{ transfer_ids: ['t1', 't2'], state: 'letter_issued', words: '原件遗失' }])
})
