import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import type { MyActivity } from '@/api/gen'
import { load } from '@/i18n/later'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { MyActivityCard } from './components/MyActivityCard'
import { PlanFields } from './components/PlanFields'
import { VenuesView } from './components/VenuesView'
import { YearView } from './components/YearView'

const ORG = { id: 'c', name: '柳荫社区' }
const ONE: MyActivity = {
  id: 'a',
  org: ORG,
  title: '清理绿化带',
  field: 'greening',
  is_service: true,
  place: '社区广场',
  begins_at: '2099-12-05T01:00:00Z',
  ends_at: '2099-12-05T03:00:00Z',
  capacity: 2,
  plan: '带好手套',
  state: 'published',
  reason: '',
  taken: 2,
  seat: null,
  ahead: 0,
  moved_up_at: null,
  attended_at: null,
  is_fixed: false,
  is_training: true,
  fits: false,
}

beforeEach(async () => {
  await Promise.all([load('activities'), signedIn({ permissions: ['activity:read'] })])
})

it.each([
  [{}, '名额已满，可候补'],
  [{ capacity: 5 }, '还有3个名额'],
  [{ seat: 'waiting', ahead: 2 }, '候补中，前面还有2人'],
  [{ seat: 'in', moved_up_at: '2099-12-01T01:00:00Z' }, '已从候补转为报名'],
  [{ state: 'cancelled', reason: '暴雨' }, '已取消：暴雨'],
] as const)('says to a member where they stand: %o (ACT-04)', async (more, words) => {
  renderPage(<MyActivityCard one={{ ...ONE, ...more }} />)
  expect(await screen.findByText(words)).toBeInTheDocument()
})

it('names training as training and tells who signed up where the server put them', async () => {
  const asked = vi.fn()
  server.use(
    http.post(api('/me/activities/a/seat'), ({ request }) => {
      asked(request.headers.get('Idempotency-Key'))
      return HttpResponse.json({ seat: 'waiting' }, { status: 201 })
    }),
  )
  renderPage(<MyActivityCard one={ONE} />)
  expect(await screen.findByText(/志愿者培训/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '报名 清理绿化带' }))
  expect(await screen.findByText('名额已满，已列入候补')).toBeInTheDocument()
  expect(asked).toHaveBeenCalledTimes(1)
})

it('shows what is held at a place, and lets only its keeper close it (ACT-10)', async () => {
  const venue = { id: 'v', org: ORG, name: '活动室', seats: 40, at_centre: false, may_keep: false }
  server.use(
    http.get(api('/activity-venues'), () => HttpResponse.json({ items: [venue] })),
    http.get(api('/activity-venues/v/schedule'), () =>
      HttpResponse.json({
        items: [
          {
            id: 'a',
            title: '读书会',
            org: ORG,
            begins_at: '2099-12-05T01:00:00Z',
            ends_at: '2099-12-05T03:00:00Z',
            state: 'published',
          },
        ],
      }),
    ),
  )
  renderPage(<VenuesView />)
  const held = await screen.findByRole('region', { name: '活动室：今后五周' })
  expect(await within(held).findByText('读书会')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /停 ?用/ })).toBeNull()
})

it('lists who lacks activities by name with what helps, and never a rank (ACT-03)', async () => {
  const gap = { id: 'o', name: '云帆科技党支部', minimum: 2, held: 1, owed: 1, ahead: 0 }
  server.use(
    http.get(api('/activity-years'), () =>
      HttpResponse.json({
        items: [{ street: ORG, year: 2026, minimum: 2, method: '年底通报', orgs: [ORG] }],
      }),
    ),
    http.get(api('/activity-gaps'), () => HttpResponse.json({ items: [gap], next_cursor: null })),
  )
  renderPage(<YearView org={undefined} />)
  expect(await screen.findByText('补写活动记录')).toBeInTheDocument()
  expect(screen.getByText('1次，要求2次')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '设定要求' })).toBeNull()
})

it('says the reason where places are refused', async () => {
  server.use(http.get(api('/activity-venues'), () => refuse(403, 'not-allowed')))
  renderPage(<VenuesView />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

it('offers no listed place where there is none, and the words alone do', async () => {
  server.use(
    http.get(api('/activity-venues'), () => HttpResponse.json({ items: [] })),
    http.get(api('/activity-themes'), () => HttpResponse.json({ items: [] })),
  )
  renderPage(<PlanFields />)
  expect(await screen.findByLabelText('地点')).toBeInTheDocument()
  expect(screen.queryByLabelText('活动场所')).toBeNull()
})
