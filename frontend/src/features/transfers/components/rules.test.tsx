/** PV-48: a committee's days are read with whose they are, and changed with a reason. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { expect, test, vi } from 'vitest'
import type { TransferRulesOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { RulesForm } from './RulesForm'
import { RulesView } from './RulesView'

const DAYS = {
  letter_valid_days: 60,
  receipt_days: 30,
  chase_handler_days: 0,
  chase_branch_days: 7,
  chase_committee_days: 15,
}
const BOUNDS = Object.keys(DAYS).map((name) => ({ name, least: 0, most: 90 }))
const rules: TransferRulesOut = {
  org_id: 'o1',
  org_name: '区财政局机关党委',
  held_from_id: 'o1',
  held_from_name: '区财政局机关党委',
  version: 1,
  values: DAYS,
  bounds: BOUNDS,
  history: [
    {
      version: 1,
      at: '2026-11-20T02:00:00Z',
      by_name: '王敏',
      reason: '与区委组织部一致',
      before: { ...DAYS, letter_valid_days: 90 },
      after: DAYS,
    },
  ],
  allowed_actions: ['change'],
}

test('each change is told with before and after, who and why', async () => {
  renderPage(<RulesView rules={rules} />)
  expect(await screen.findByText('介绍信有效期：90 天 → 60 天')).toBeVisible()
  expect(screen.getByText('与区委组织部一致')).toBeVisible()
  expect(screen.getByText('逾期当天')).toBeVisible()
  expect(screen.getByText('逾期第 15 天')).toBeVisible()
})

test('without a reason nothing is sent; a refusal stands beside its field', async () => {
  const sent = vi.fn()
  server.use(
    http.post(api('/transfer-rules/o1/versions'), async ({ request }) => {
      sent(await request.json(), request.headers.get('If-Match'))
      const facts = { field: 'chase_branch_days', rule: 'earlier-than-below' }
      return refuse(422, 'invalid-field', { facts })
    }),
  )
  const user = userEvent.setup()
  renderPage(<RulesForm rules={rules} etag={'"1"'} onClose={() => undefined} />)
  await user.click(await screen.findByRole('button', { name: /^保存/ }))
  expect(await screen.findByText('请填写修改原因')).toBeVisible()
  expect(sent).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('修改原因'), '缩短')
  await user.click(screen.getByRole('button', { name: /^保存/ }))
  await waitFor(() => expect(sent).toHaveBeenCalledWith({ ...DAYS, reason: '缩短' }, '"1"'))
  expect(await screen.findByText(/不能早于前一级的提醒/)).toBeVisible()
})
