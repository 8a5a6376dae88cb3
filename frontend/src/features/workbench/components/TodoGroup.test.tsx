import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, server } from '@/test/server'
import { WorkbenchPage } from '../pages/WorkbenchPage'
import { TodoGroup } from './TodoGroup'

const LINE = {
  id: 'c1',
  member_id: 'm1',
  name: '徐海波',
  phone_masked: '154****0106',
  unit_id: 'u1',
  unit_name: '区财政局机关党委',
  community_id: 'k1',
  community_name: '柳荫社区党委',
  state: 'overdue',
  receipt: 'none',
  due_on: '2026-01-05',
  checked_in_on: null,
}

const LATE = {
  kind: 'certificate_overdue',
  count: 7,
  earliest_due_on: '2026-01-05',
  sample: [LINE],
  units: [],
  query: { state: ['overdue'], receipt: null, under: ['u1', 'u2'], side: 'unit', due_by: null },
}

const BY_UNIT = {
  ...LATE,
  kind: 'overdue_by_unit',
  sample: [],
  units: [{ unit_id: 'u1', unit_name: '区财政局机关党委', count: 3 }],
}

const answers = (items: unknown[]) =>
  server.use(
    http.get(api('/todos'), () => HttpResponse.json({ as_of: '2026-03-05T01:00:00Z', items })),
  )

beforeEach(async () => {
  await signedIn({ permissions: ['check-in:certify', 'check-in:return'] })
})

it('leads from a group to the list with the same filter, and from a line to the person', async () => {
  answers([LATE])
  renderPage(<WorkbenchPage />, '/workbench')
  const group = within(await screen.findByRole('region', { name: '逾期未报到' }))
  expect(group.getByRole('link', { name: /查看全部 7 人/ })).toHaveAttribute(
    'href',
    '/check-ins?state=overdue&under=u1%2Cu2&side=unit&order=waiting',
  )
  const person = group.getByRole('link', { name: /徐海波/ })
  expect(person).toHaveAttribute('href', '/check-ins/c1')
  expect(person).toHaveTextContent('柳荫社区党委')
  expect(person).toHaveTextContent(/已过 \d+ 天/)
})

it('lists overdue certificates by unit for those who lead units', async () => {
  answers([BY_UNIT])
  renderPage(<WorkbenchPage />, '/workbench')
  const unit = await screen.findByRole('link', { name: /区财政局机关党委/ })
  expect(unit).toHaveTextContent('3 人')
  expect(unit.getAttribute('href')).toContain('unit=u1')
})

it('says so when nothing waits', async () => {
  await signedIn({ permissions: ['check-in:read'] })
  answers([])
  renderPage(<WorkbenchPage />, '/workbench')
  expect(await screen.findByText('今天没有待办')).toBeInTheDocument()
})

it('explains the pages to whom no list of work belongs, instead of an empty box', async () => {
  await signedIn({ permissions: ['account:manage', 'calendar:manage'] })
  answers([])
  renderPage(<WorkbenchPage />, '/workbench')
  expect(await screen.findByText(/公布全年放假安排/)).toBeInTheDocument()
  expect(screen.queryByText('今天没有待办')).not.toBeInTheDocument()
})

it('offers only what the role may do', async () => {
  answers([])
  renderPage(<WorkbenchPage />, '/workbench')
  expect(await screen.findByRole('button', { name: /开具报到证/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /收回回执/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /社区报到窗口/ })).not.toBeInTheDocument()
})

/** MEM-08, PD-23: a community goes from its workbench straight to the sheet of the survey. */
it('leads to the sheet of the yearly survey', async () => {
  renderPage(
    <TodoGroup
      todo={{
        kind: 'survey_owed',
        count: 1,
        earliest_due_on: null,
        sample: [],
        units: [{ unit_id: 's1', unit_name: '柳荫社区', count: 2 }],
        query: { state: [], receipt: null, under: [], side: null, due_by: null },
      }}
    />,
  )
  const sheet = await screen.findByRole('link', { name: /柳荫社区.*待核实 2 人/ })
  expect(sheet).toHaveAttribute('href', '/survey-sheets/s1')
  expect(screen.getByRole('link', { name: /打开摸底排查/ })).toHaveAttribute('href', '/surveys')
})
