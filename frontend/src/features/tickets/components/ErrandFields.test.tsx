import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { fieldsOf, pickDay } from '@/test/fields'
import { bodyOf } from '../stepBodies'
import type { StepName, StepValues } from '../steps'
import { CollectFields, DeliverFields, PickUpFields } from './ErrandFields'

const stepOf = (step: StepName, fields: ReactNode) =>
  fieldsOf(fields, (values: StepValues) => bodyOf(step, values))

const write = (label: string, words: string) => userEvent.type(screen.getByLabelText(label), words)

it('delivers to a named body, by hand unless said otherwise (AGY-07)', async () => {
  const { sent, send } = await stepOf('deliver', <DeliverFields />)
  await send()
  expect(await screen.findByText('请填写送交单位')).toBeInTheDocument()
  expect(sent).toEqual([])
  await write('送交单位', ' 区医疗保障局 ')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    action: 'deliver',
    sent_to: '区医疗保障局',
    way: 'in_person',
    until: null,
  })
})

it('says until when a file is in custody', async () => {
  const { sent, send } = await stepOf('deliver', <DeliverFields />)
  await write('送交单位', '区委组织部档案室')
  await userEvent.click(screen.getByRole('radio', { name: '邮寄' }))
  await pickDay('代管到', '2027-01-27')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ way: 'post', until: '2027-01-27' })
})

it('collects only with what came back and where it is picked up', async () => {
  const { sent, send } = await stepOf('collect', <CollectFields />)
  await write('办理结果（取回了什么）', '医保缴费凭证一份')
  await send()
  expect(await screen.findByText('请填写取件地点')).toBeInTheDocument()
  await write('取件地点', '综合窗口')
  await userEvent.click(screen.getByRole('radio', { name: '送件上门' }))
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    action: 'collect',
    result: '医保缴费凭证一份',
    place: '综合窗口',
    mode: 'to_door',
  })
})

it('takes the client for who picks it up, until another is named', async () => {
  const { sent, send } = await stepOf('pick_up', <PickUpFields client="王秀兰" />)
  expect(screen.getByLabelText('取件人')).toHaveValue('王秀兰')
  await write('取件人', '之子')
  await send()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({ action: 'pick_up', picked_up_by: '王秀兰之子' })
})
