import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { WholeTransferClaimOut } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { BLANK, counterClaim } from '../counter'
import { Found } from './ClaimPage'

const WHOLE: WholeTransferClaimOut = {
  claim: {
    id: 'k1',
    name: '简书宁',
    birth_month: '2002-05',
    phone_masked: '154****0602',
    from_name: '高校毕业生流动党员支部',
    to_name: '港湾社区',
    to_committee_name: '新港街道党工委',
    reason: 'job',
    destination: '',
    channel: 'online',
    registered_at_id: 'd1',
    registered_at_name: '综合窗口',
    keeper_name: '望河街道党工委',
    state: 'waiting',
    stands: null,
    to_tell: false,
    materials: ['身份证'],
    told: '工作日上午',
    told_by: '董晓燕',
    sent_at: '2026-11-02T02:00:00Z',
    due_at: '2026-11-05T09:30:00Z',
    late: false,
    handler_name: '',
    answer: '',
    answered_at: null,
    feedback: '',
    closed_at: null,
    version: 4,
  },
  phone: '15400000602',
  transfer_id: null,
  asked: true,
  allowed_actions: ['claim', 'decline'],
  events: [],
}

/** TRF-01, SP-17: what the person says is sent as it is, and nobody is looked up. */
it('sends what the person says, with an organisation of the tree or its name', () => {
  const said = { ...BLANK, way: 'other' as const, name: ' 方知行 ', phone: '137 0000 1234' }
  expect(counterClaim({ ...said, from_name: '某支部', branch_id: 'b2' }, 'd1')).toMatchObject({
    registered_at: 'd1',
    name: '方知行',
    phone: '13700001234',
    from_name: '某支部',
    to: { branch_id: 'b2' },
  })
  const found = counterClaim({ ...said, from_org_id: 'b1', from_name: '某支部' }, 'd1')
  expect(found).toMatchObject({ from_org_id: 'b1' })
  expect(found).not.toHaveProperty('from_name')
})

/** TRF-01: the committee claims who was found, by the version that it has read. */
it('claims a candidate with what agrees said beside the name', async () => {
  const sent: unknown[] = []
  server.use(
    http.get(api('/transfer-claims/k1/candidates'), () =>
      HttpResponse.json({
        items: [
          {
            id: 'm1',
            name: '简书宁',
            branch_name: '高校毕业生流动党员支部',
            birth_month: '2002-05',
            phone_masked: '154****0602',
            same_month: true,
            same_phone: true,
          },
        ],
      }),
    ),
    http.post(api('/transfer-claims/k1/steps'), async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()])
      return HttpResponse.json(WHOLE)
    }),
  )
  await signedIn({ permissions: ['transfer:register'] })
  renderPage(<Found whole={WHOLE} etag={'"4"'} />)
  expect(await screen.findByText('电话相同')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '认领为简书宁' }))
  await expect.poll(() => sent).toEqual([['"4"', { action: 'claim', member_id: 'm1' }]])
  expect(screen.getByRole('button', { name: /退回/ })).toBeEnabled()
  expect(screen.queryByRole('button', { name: /打印/ })).toBeNull()
})
