/** 入党积极分子: entered by the branch's unit, looked at every half-year, a member at the end. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

const SAVE = /^登\s*记$/

test('an activist is entered, reviewed, and closed with the record as a member', async ({
  page,
}) => {
  // MEM-16
  await logIn(page, as('unit03'), '/members/activists')
  await page.getByRole('button', { name: '登记积极分子' }).click()
  const entering = page.getByRole('dialog', { name: '登记积极分子' })
  await entering.getByLabel('所在支部').fill('第一党支部')
  await page.locator('.ant-select-item-option').first().click()
  await entering.getByLabel('姓名').fill('尹知夏')
  await entering.getByRole('radio', { name: '女' }).check()
  await entering.getByLabel('出生年月').fill('1999-04')
  await entering.getByLabel('确定为积极分子日期').fill('2025-10-08')
  await entering.getByLabel('培养联系人一').fill('王海燕')
  await expectNoAxeFaults(page)
  await entering.getByRole('button', { name: SAVE }).click()
  await page.getByText('待考察', { exact: true }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '查看尹知夏' }).click()
  const one = page.getByRole('dialog', { name: '尹知夏' })
  await one.getByText('登记考察').click()
  await one.getByLabel('考察情况').fill('思想上要求进步，工作认真')
  await expectNoAxeFaults(page)
  await one.getByRole('button', { name: SAVE }).click()
  await expect(one.getByRole('list', { name: '考察记录' })).toContainText('思想上要求进步')
  await one.getByText('登记结果').click()
  await one.getByRole('radio', { name: '不再作为积极分子' }).check()
  await one.getByLabel('原因').fill('调离本单位')
  await one.getByRole('button', { name: SAVE }).last().click()
  await expect(one.getByText('调离本单位')).toBeVisible()
})
