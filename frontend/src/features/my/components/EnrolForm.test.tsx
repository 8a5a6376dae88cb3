import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { MemberOut } from '@/api/gen'
import { renderPage } from '@/test/render'
import { api, refuse, server } from '@/test/server'
import { EnrolForm } from './EnrolForm'

const member = {
  id: 'm1',
  residence_estate: '柳荫新村',
  available_times: ['sun-pm'],
} as MemberOut
const home = { id: 'c1', name: '柳荫社区党委', address: '柳荫路 26 号' }
const other = { ...home, id: 'c2', name: '石桥社区党委', street_name: '', estates: [] }

function answer(reply: () => Response) {
  const sent: unknown[] = []
  server.use(
    http.post(api('/check-ins'), async ({ request }) => {
      sent.push(await request.json())
      return reply()
    }),
    http.get(api('/community-directory'), () => HttpResponse.json({ items: [other] })),
  )
  return sent
}

const submit = () => userEvent.click(screen.getByRole('button', { name: '提交报名' }))

it('sends nothing before the member says that it is voluntary (CHK-01)', async () => {
  const sent = answer(() => HttpResponse.json({}, { status: 201 }))
  renderPage(<EnrolForm member={member} proposed={home} />)
  await screen.findByText('柳荫社区党委')
  await submit()
  expect(await screen.findByText('请先勾选“我自愿报名”')).toBeInTheDocument()
  expect(sent).toEqual([])
})

it('sends the home community, the work and the times chosen', async () => {
  const sent = answer(() => HttpResponse.json({}, { status: 201 }))
  const { router } = renderPage(<EnrolForm member={member} proposed={home} />, '/my/enrol')
  await userEvent.click(await screen.findByRole('checkbox', { name: '法律援助' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '周六上午' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '我自愿报名到社区报到' }))
  await submit()
  await waitFor(() => expect(router.state.location.pathname).toBe('/my'))
  expect(sent).toEqual([
    {
      member_id: 'm1',
      community_id: 'c1',
      reason_elsewhere: '',
      claimed_work_types: ['legal_aid'],
      available_times: ['sun-pm', 'sat-am'],
      volunteered: true,
      volunteered_how: '本人在手机端自愿报名',
    },
  ])
})

it('asks why when another community is chosen (CHK-03)', async () => {
  const sent = answer(() => refuse(409, 'check-in-under-way'))
  renderPage(<EnrolForm member={member} proposed={home} />)
  await userEvent.click(await screen.findByRole('button', { name: '换一个社区' }))
  await userEvent.click(await screen.findByRole('button', { name: '选这个社区 石桥社区党委' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '我自愿报名到社区报到' }))
  await submit()
  expect(await screen.findByText('请填写为什么选别的社区')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('为什么选别的社区'), '照顾父母')
  await submit()
  expect(await screen.findByText(/已有一次报到正在办理/)).toBeInTheDocument()
  expect(sent).toMatchObject([{ community_id: 'c2', reason_elsewhere: '照顾父母' }])
})
