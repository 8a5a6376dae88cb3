import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { type ClosureValues, daysMeant } from '../closure'
import { YEAR_2026 } from '../testData'
import { ClosureDialog } from './ClosureDialog'

const OFFICE = { id: 'o1', name: '望河街道党工委' }

let sent: unknown

beforeEach(async () => {
  await signedIn({ permissions: ['calendar:manage'] })
  sent = undefined
  server.use(
    http.get(api('/working-time/years/2026'), () => HttpResponse.json(YEAR_2026)),
    http.post(api('/working-time/closures'), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({}, { status: 201 })
    }),
  )
})

async function day(label: string, value: string) {
  const field = await screen.findByLabelText(label)
  await userEvent.click(field)
  await userEvent.paste(value)
  await userEvent.keyboard('{Enter}')
}

async function writes(reason: string) {
  await userEvent.click(screen.getByLabelText('原因'))
  await userEvent.paste(reason)
}

function opens() {
  const done = { onClose: vi.fn(), onSaved: vi.fn() }
  renderPage(<ClosureDialog open office={OFFICE} {...done} />)
  return done
}

const SPAN = { org_id: 'o1', first: '2026-10-07', last: '2026-10-12', name: '搬迁' }

it('closes the working days of a span, and leaves its days off alone', async () => {
  const days = ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']
  expect(await daysMeant(new QueryClient(), { ...SPAN, how: 'closed' })).toEqual(days)
})

it('opens again only what was closed or shortened', async () => {
  const values: ClosureValues = {
    ...SPAN,
    first: '2026-11-20',
    last: '2026-11-30',
    how: 'as_usual',
  }
  const days = ['2026-11-24', '2026-11-25']
  expect(await daysMeant(new QueryClient(), values)).toEqual(days)
})

it('shortens the hours of a day', async () => {
  const done = opens()
  await day('日期', '2026-12-01')
  await writes('全体培训')
  await userEvent.click(screen.getByRole('radio', { name: '缩短时间' }))
  expect(await screen.findByLabelText('结束')).toHaveValue('12:00')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(done.onSaved).toHaveBeenCalled())
  const periods = [{ opens: '08:30', closes: '12:00' }]
  expect(sent).toMatchObject({ days: ['2026-12-01'], periods, as_usual: false })
})

it('says beside the day why it cannot have shorter hours', async () => {
  const errors = [{ field: 'days.0', code: 'day-off-anyway' }]
  server.use(
    http.post(api('/working-time/closures'), () => refuse(422, 'invalid-field', { errors })),
  )
  opens()
  await day('日期', '2026-12-05')
  await writes('全体培训')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  const said = await screen.findByText('这一天本来就不上班')
  expect(said.closest('.ant-form-item')).toContainElement(screen.getByLabelText('日期'))
})

it('says beside the organisation that it is not ours to close', async () => {
  server.use(http.post(api('/working-time/closures'), () => refuse(403, 'not-allowed')))
  opens()
  await day('日期', '2026-12-01')
  await writes('全体培训')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  const said = await screen.findByText('您没有权限办理这件事')
  expect(said.closest('.ant-form-item')).toContainElement(
    screen.getByRole('combobox', { name: '适用组织' }),
  )
})
