import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import type { ReactNode } from 'react'
import { beforeEach, expect, it } from 'vitest'
import type { Publicity } from '@/api/gen'
import { fieldsOf, pickDay } from '@/test/fields'
import { signedIn } from '@/test/people'
import { api, server } from '@/test/server'
import { bodyOf } from '../stepBodies'
import type { StepName, StepValues } from '../steps'
import { aTicket } from '../testData'
import { ObjectFields, ProceedFields, PubliciseFields, VerifyFields } from './ExamineFields'

const POSTED: Publicity = {
  text: '拟对社区党员任某某给予一次性帮扶',
  where: ['board'],
  place: '柳荫社区公示栏',
  from_day: '2026-03-02',
  until_day: '2026-03-09',
  objections: 1,
  settled: 0,
  upheld: false,
  ended_at: null,
}

const stepOf = (step: StepName, fields: ReactNode) =>
  fieldsOf(fields, (values: StepValues) => bodyOf(step, values))

const write = (label: string, words: string) => userEvent.type(screen.getByLabelText(label), words)

beforeEach(async () => {
  await signedIn({ permissions: ['ticket:read', 'ticket:handle'] })
  server.use(
    http.get(api('/tickets/t1/colleagues'), () =>
      HttpResponse.json({
        items: [{ account_id: 'a9', name: '侯宏龙', department_name: '党员服务科' }],
      }),
    ),
  )
})

it('sends one to five people, and says where if they go to the spot (TKT-21)', async () => {
  const { sent, send } = await stepOf('verify', <VerifyFields ticket={aTicket()} />)
  await send()
  expect(await screen.findByText('请写明一至五名核实人员')).toBeInTheDocument()
  await write('其他人员', '网格员周倩{Enter}')
  await userEvent.click(screen.getByRole('checkbox', { name: '现场勘查' }))
  await send()
  expect(await screen.findByText('请填写勘查地点')).toBeInTheDocument()
  expect(sent).toEqual([])
  await write('勘查地点', '柳荫里6号楼')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    action: 'verify',
    colleagues: [],
    others: ['网格员周倩'],
    place: '柳荫里6号楼',
  })
})

it('refuses a sixth person', async () => {
  const { sent, send } = await stepOf('verify', <VerifyFields ticket={aTicket()} />)
  await write('其他人员', '甲、乙、丙、丁、戊、己、')
  await send()
  expect(await screen.findByText('请写明一至五名核实人员')).toBeInTheDocument()
  expect(sent).toEqual([])
})

it('publicises only the words meant for the public, and ends after it begins (TKT-22)', async () => {
  const { sent, send } = await stepOf('publicise', <PubliciseFields />)
  await write('公示内容', '拟给予一次性帮扶')
  await userEvent.click(screen.getByRole('checkbox', { name: '网上' }))
  await pickDay('从哪天起', '2026-03-09')
  await pickDay('到哪天止', '2026-03-09')
  await send()
  expect(await screen.findByText('截止日应晚于开始日')).toBeInTheDocument()
  await userEvent.clear(screen.getByLabelText('到哪天止'))
  await pickDay('到哪天止', '2026-03-16')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    action: 'publicise',
    where: ['board', 'online'],
    place: '',
    text: '拟给予一次性帮扶',
    from_day: '2026-03-09',
    until_day: '2026-03-16',
  })
})

it('notes an objection without a name (SP-11)', async () => {
  const { sent, send } = await stepOf('object', <ObjectFields />)
  await write('异议内容', '该户另有出租房收入')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    action: 'object',
    content: '该户另有出租房收入',
    objector: '',
    contact: '',
  })
})

it.each([
  ['is asked about only while an objection is looked into', 'verifying', 1],
  ['is not asked about while the notice hangs', 'publicising', 0],
] as const)('whether the objection is right %s', async (_name, state, boxes) => {
  const ticket = aTicket({ state, publicity: POSTED })
  const { sent, send } = await stepOf('proceed', <ProceedFields ticket={ticket} />)
  expect(screen.queryAllByRole('checkbox', { name: /异议成立/ })).toHaveLength(boxes)
  if (boxes) await userEvent.click(screen.getByRole('checkbox', { name: /异议成立/ }))
  await write('结果', '情况属实')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({ action: 'proceed', text: '情况属实', upheld: boxes === 1 })
})
