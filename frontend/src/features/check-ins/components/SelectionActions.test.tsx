import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { aLine } from '../testData'
import { SelectionActions } from './SelectionActions'

const ROWS = [
  aLine(),
  aLine({ id: 'c2', name: '陈思源' }),
  aLine({ id: 'c3', state: 'checked_in', receipt: 'issued', issued_on: '2026-03-01' }),
]

it('issues for the enrolled among the selected and tells who was refused and why (CHK-06)', async () => {
  await signedIn({ permissions: ['check-in:certify', 'check-in:return'] })
  let sent: unknown
  server.use(
    http.post(api('/certificates'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({
        items: [
          { id: 'c1', refusal: '', certificate_no: '2026-0007-00001', facts: '' },
          { id: 'c2', refusal: 'incomplete-certificate', certificate_no: '', facts: 'education' },
        ],
      })
    }),
  )
  const done = vi.fn()
  renderPage(<SelectionActions rows={ROWS} onDone={done} />)
  expect(await screen.findByRole('button', { name: /收回回执（1）/ })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /开具报到证（2）/ }))
  const days = await screen.findByLabelText('报到期限（天）')
  await userEvent.clear(days)
  await userEvent.type(days, '20{Enter}')
  expect(await screen.findByText('已开具报到证 1 张')).toBeInTheDocument()
  expect(screen.getByText(/信息还不齐.*缺少：学历/)).toHaveTextContent('陈思源')
  expect(sent).toEqual({ check_in_ids: ['c1', 'c2'], limit_days: 20 })
})

it('offers only what a person may do', async () => {
  await signedIn({ permissions: ['check-in:read'] })
  renderPage(<SelectionActions rows={ROWS} onDone={() => undefined} />)
  expect(await screen.findByRole('button', { name: /打印报到证（1）/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /开具/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /收回/ })).not.toBeInTheDocument()
})
