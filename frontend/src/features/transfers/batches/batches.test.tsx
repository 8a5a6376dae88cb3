import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { JointLetterIn, TransferBatchOut, TransferStepsIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { BatchActions } from './BatchActions'
import { BatchStatus } from './BatchStatus'
import { BatchTogether } from './BatchTogether'

const aBatch = (other: Partial<TransferBatchOut> = {}): TransferBatchOut => ({
  id: 'b1',
  org: { id: 'o1', name: '第一党支部' },
  sent_by: '罗永强',
  file_name: '毕业班.xlsx',
  state: 'planned',
  total: 300,
  started: 0,
  refused: 2,
  why: '',
  unknown_columns: [],
  mine: true,
  created_at: '2026-11-23T08:00:00Z',
  finished_at: null,
  version: 1,
  ...other,
})

/** TRF-05. */
it('offers what its state offers, and nothing to the side that takes members in', async () => {
  await signedIn({ permissions: ['transfer:read'] })
  const { unmount } = renderPage(<BatchActions batch={aBatch()} />)
  expect(await screen.findByRole('button', { name: /确认办理/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /下载需修改的行/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: /暂停/ })).toBeNull()
  unmount()
  const asked: unknown[] = []
  server.use(
    http.post(api('/transfer-batches/b1/steps'), async ({ request }) => {
      asked.push(await request.json())
      return HttpResponse.json(aBatch({ state: 'stopped' }), { status: 202 })
    }),
  )
  const stopping = renderPage(<BatchActions batch={aBatch({ state: 'running', started: 120 })} />)
  await userEvent.click(await screen.findByRole('button', { name: /暂停/ }))
  await waitFor(() => expect(asked).toEqual([{ action: 'stop' }]))
  stopping.unmount()
  renderPage(<BatchActions batch={aBatch({ state: 'stopped', mine: false })} />)
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull())
})

/** TRF-05. */
it('says how far a stopped batch is, and why it stopped by itself', async () => {
  await signedIn({})
  const { unmount } = renderPage(<BatchStatus batch={aBatch({ state: 'stopped', started: 120 })} />)
  expect(await screen.findByText(/已开始 120 人，退回 2 行，还有 178 人未办/)).toBeVisible()
  unmount()
  renderPage(<BatchStatus batch={aBatch({ state: 'stopped', why: 'no-right' })} />)
  expect(await screen.findByText(/现在没有转接权限/)).toBeVisible()
})

/** TRF-10: one step each, a handful a request; who is refused is listed and stops nobody. */
it('takes a step for all, in small requests, and lists who was refused', async () => {
  await signedIn({ permissions: ['transfer:read', 'transfer:review'] })
  const ids = Array.from({ length: 30 }, (_, nth) => `t${nth}`)
  const sent: TransferStepsIn[] = []
  server.use(
    http.get(api('/transfer-batches/b1/moves'), () =>
      HttpResponse.json({
        states: [{ state: 'source_review', count: 30 }],
        moves: [{ move: 'approve', state: 'source_review', transfer_ids: ids }],
        letters: 0,
        joint: [],
      }),
    ),
    http.post(api('/transfers/steps'), async ({ request }) => {
      const body = (await request.json()) as TransferStepsIn
      sent.push(body)
      const items = body.transfer_ids.map((transfer_id) => ({
        transfer_id,
        name: '程知言',
        state: transfer_id === 't29' ? null : 'target_review',
        problem: transfer_id === 't29' ? { code: 'same-person', facts: {} } : null,
      }))
      return HttpResponse.json({ items }, { status: 207 })
    }),
  )
  renderPage(<BatchTogether id="b1" />)
  await userEvent.click(await screen.findByRole('button', { name: '同意（30 人）' }))
  await userEvent.type(await screen.findByLabelText('审批意见'), '同意转出')
  const buttons = screen.getAllByRole('button', { name: '同意（30 人）' })
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement)
  expect(await screen.findByText('29 人已办好，1 人没有办成：')).toBeVisible()
  expect(sent.map((body) => body.transfer_ids.length)).toEqual([25, 5])
  expect(sent[0]).toMatchObject({
    state: 'source_review',
    step: { action: 'approve', opinion: '同意转出' },
  })
})

/** TRF-05, form 8.5: one number for those whom one paper can name. */
it('issues one letter for several, with its opinion', async () => {
  await signedIn({ permissions: ['transfer:read', 'transfer:review'] })
  const group = {
    state: 'target_review',
    again: false,
    addressee: '柳荫社区党委',
    destination: '柳荫新村',
    names: ['程知言', '沈若水'],
    transfer_ids: ['t1', 't2'],
  }
  const sent: JointLetterIn[] = []
  server.use(
    http.get(api('/transfer-batches/b1/moves'), () =>
      HttpResponse.json({
        states: [{ state: 'target_review', count: 2 }],
        moves: [],
        letters: 0,
        joint: sent.length > 0 ? [] : [group],
      }),
    ),
    http.post(api('/transfer-letters'), async ({ request }) => {
      sent.push((await request.json()) as JointLetterIn)
      const items = group.transfer_ids.map((transfer_id) => ({
        transfer_id,
        name: '程知言',
        state: 'letter_issued',
      }))
      return HttpResponse.json({ number: '2026-0042-00007', items }, { status: 201 })
    }),
  )
  renderPage(<BatchTogether id="b1" />)
  await userEvent.click(await screen.findByRole('button', { name: /合开一封介绍信/ }))
  expect(await screen.findByText('沈若水')).toBeInTheDocument()
  await userEvent.type(await screen.findByLabelText('审批意见'), '同意接收')
  await userEvent.click(screen.getByRole('button', { name: '同意并开具' }))
  expect(await screen.findByText(/2026-0042-00007 号介绍信已开出，共 2 人/)).toBeVisible()
  expect(sent).toEqual([{ transfer_ids: ['t1', 't2'], state: 'target_review', words: '同意接收' }])
})
