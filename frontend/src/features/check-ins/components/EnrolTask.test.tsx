import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { EnrolmentIn } from '@/api/gen'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { AN_ORG, aCheckIn, aMember } from '../testData'
import { EnrolTask } from './EnrolTask'

const HOME = { id: 'o1', name: '柳荫社区党委' }
const WHO = [
  aMember(),
  aMember({ id: 'm2', name: '陈思源', check_in: 'enrolled' }),
  aMember({ id: 'm3', name: '欧阳翀', category: 'retired' }),
]

beforeEach(async () => {
  await signedIn({ permissions: ['check-in:enrol', 'check-in:certify', 'member:read'] })
  server.use(
    http.get(api('/members'), () => HttpResponse.json({ items: WHO, next_cursor: null })),
    http.get(api('/members/m1/community-proposal'), () => HttpResponse.json({ community: HOME })),
    http.get(api('/orgs/o1'), () => HttpResponse.json(AN_ORG)),
  )
})

async function chooseFirst() {
  const search = await screen.findByLabelText('姓名、拼音首字母或手机尾号')
  await screen.findByText('黄雅婷')
  await userEvent.type(search, '{Enter}')
  await screen.findByText('已选 1 人')
}

const goOn = () => userEvent.keyboard('{Control>}{Enter}{/Control}')

it('enrols, issues and offers the print, by keyboard alone', async () => {
  let enrolled: EnrolmentIn | undefined
  server.use(
    http.post(api('/check-ins'), async ({ request }) => {
      enrolled = (await request.json()) as EnrolmentIn
      return HttpResponse.json(aCheckIn({ state: 'enrolled' }), { status: 201 })
    }),
    http.post(api('/certificates'), () =>
      HttpResponse.json({
        items: [{ id: 'c1', refusal: '', certificate_no: '2026-0007-00009', facts: '' }],
      }),
    ),
  )
  renderPage(<EnrolTask />)
  await chooseFirst()
  await goOn()
  expect(await screen.findByText('按居住小区')).toBeInTheDocument()
  await goOn()
  await userEvent.type(await screen.findByLabelText('自愿报名是怎样记录的'), '支部会上本人报名')
  await userEvent.click(screen.getByLabelText('以上 1 人都是本人自愿报名'))
  await goOn()
  expect(await screen.findByText('已开具报到证 1 张')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /打印报到证（1 张）/ })).toBeEnabled()
  expect(enrolled).toMatchObject({
    member_id: 'm1',
    community_id: 'o1',
    volunteered: true,
    volunteered_how: '支部会上本人报名',
    available_times: null,
  })
}, 40_000)

it('says why somebody cannot be enrolled, and does not offer it (CHK-02)', async () => {
  renderPage(<EnrolTask />)
  await screen.findByText('黄雅婷')
  expect(screen.getByText('已有报到在办理')).toBeInTheDocument()
  expect(screen.getByText('不是在职党员')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '加入欧阳翀' })).not.toBeInTheDocument()
})

it('sends nobody who has not been said to volunteer (CHK-01)', async () => {
  renderPage(<EnrolTask />)
  await chooseFirst()
  await goOn()
  await screen.findByText('按居住小区')
  await goOn()
  await screen.findByLabelText('自愿报名是怎样记录的')
  await goOn()
  expect(await screen.findByText('请写明报名方式')).toBeInTheDocument()
  expect(screen.getByText('请确认都是本人自愿报名')).toBeInTheDocument()
})

it('keeps the refused in the list with the reason, and the draft through a reload', async () => {
  server.use(http.post(api('/check-ins'), () => refuse(409, 'check-in-under-way')))
  const first = renderPage(<EnrolTask />)
  await chooseFirst()
  first.unmount()
  renderPage(<EnrolTask />)
  await screen.findByText('已选 1 人')
  await goOn()
  await screen.findByText('按居住小区')
  await goOn()
  await userEvent.type(await screen.findByLabelText('自愿报名是怎样记录的'), '书面')
  await userEvent.click(screen.getByLabelText('以上 1 人都是本人自愿报名'))
  await goOn()
  expect(await screen.findByText(/已有一次报到正在办理/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '修改没有办成的' }))
  await waitFor(() => expect(screen.getByText('按居住小区')).toBeInTheDocument())
})
