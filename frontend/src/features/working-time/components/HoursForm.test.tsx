import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { today } from '../calendar'
import { HoursForm } from './HoursForm'

const OFFICE = { id: 'c1', name: '望河街道党群服务中心' }
const USUAL = [
  { opens: '08:30', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
]

/** PV-08, CLK-17. */
it('shows what would move, then saves hours with a night that never counts', async () => {
  await signedIn({ permissions: ['calendar:manage'] })
  const sent: unknown[] = []
  server.use(
    http.post(api('/working-time/opening-hours-trials'), () =>
      HttpResponse.json({ running: 5, later: 2, earlier: 0 }),
    ),
    http.post(api('/working-time/opening-hours'), async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  const onSaved = vi.fn()
  renderPage(<HoursForm office={OFFICE} hours={undefined} onCancel={vi.fn()} onSaved={onSaved} />)
  await userEvent.type(await screen.findByLabelText('名称'), '冬季办公时间')
  await userEvent.click(screen.getByRole('button', { name: '再加一段 夜间开放' }))
  await userEvent.click(screen.getByRole('button', { name: /看影响/ }))
  expect(await screen.findByText('正在计时的事项共 5 件')).toBeInTheDocument()
  expect(screen.getByText(/2 件的到期时间变晚/)).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: /确认保存/ }))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith('c1', today()))
  expect(sent[0]).toEqual({
    org_id: 'c1',
    valid_from: today(),
    title: '冬季办公时间',
    periods: USUAL,
    extra: [{ kind: 'night', opens: '19:00', closes: '21:30' }],
  })
})
