import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { signedIn } from '@/test/people'
import { renderPage } from '@/test/render'
import { BLANK, bodyOf, type ItemValues } from '../itemValues'
import { ItemForm } from './ItemForm'

const VALUES: ItemValues = {
  ...BLANK,
  name: '流动党员报到',
  kind: 'immediate',
  category: 'culture',
}
const save = vi.fn()

beforeEach(async () => {
  sessionStorage.clear()
  save.mockReset().mockResolvedValue(undefined)
  await signedIn({ permissions: ['service-item:edit'] })
})

function form(values: ItemValues = VALUES) {
  renderPage(
    <ItemForm
      draft="test"
      values={values}
      departments={['综合窗口']}
      onSave={save}
      onCancel={vi.fn()}
    />,
  )
}

const sent = () => bodyOf(save.mock.calls[0]?.[0] as ItemValues)

it('sends the papers and steps that were added, without those taken out', async () => {
  form()
  await userEvent.type(await screen.findByLabelText('第 1 步：环节'), '登记')
  await userEvent.click(screen.getByRole('button', { name: /添加材料/ }))
  await userEvent.type(screen.getByLabelText('第 1 份材料：材料名称'), '活动证')
  await userEvent.type(screen.getByLabelText('第 1 份材料：由谁出具'), '流出地党组织')
  await userEvent.click(screen.getByRole('button', { name: /添加材料/ }))
  await userEvent.click(screen.getByRole('button', { name: '删除第 2 份材料' }))
  await userEvent.click(screen.getByRole('button', { name: /保 ?存/ }))
  await vi.waitFor(() => expect(save).toHaveBeenCalled())
  expect(sent().papers).toEqual([
    { name: '活动证', issuer: '流出地党组织', copies: 1, required: true, note: '' },
  ])
  expect(sent().steps).toEqual([{ title: '登记', who: '', note: '' }])
  expect(sent().limit).toEqual({ days: 0, kind: 'same_day' })
  expect(sent().fee_fen).toBe(0)
})

it('asks for the basis of a fee before it sends anything', async () => {
  form({ ...VALUES, steps: [], fee_yuan: 12.5 })
  await userEvent.click(await screen.findByRole('button', { name: /保 ?存/ }))
  const basis = await screen.findByLabelText('收费依据')
  await vi.waitFor(() => expect(basis).toHaveAttribute('aria-invalid', 'true'))
  expect(save).not.toHaveBeenCalled()
  await userEvent.type(basis, '省价费〔2010〕1 号{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(save).toHaveBeenCalled())
  expect(sent().fee_fen).toBe(1250)
})
