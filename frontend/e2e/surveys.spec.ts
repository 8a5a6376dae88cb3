/** 摸底排查: a community answers for who is proposed, writes a shop down, registers and signs. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a community works its sheet of the yearly survey and the street sees how far it is', async ({
  page,
  browser,
}) => {
  // MEM-08, MEM-09, PD-23
  await logIn(page, as('community02'))
  const owed = page.getByRole('region', { name: '摸底排查待签结' })
  await owed.getByRole('link', { name: /石桥社区/ }).click()
  await expect(page.getByRole('button', { name: '签结' })).toBeDisabled()
  await page.getByRole('button', { name: '仍在此 龚秋生' }).click()
  await expect(page.getByRole('button', { name: '进登记册 龚秋生' })).toBeVisible()
  await page.getByRole('button', { name: '核实 柯美玲' }).click()
  const known = page.getByRole('dialog', { name: '核实柯美玲' })
  await expect(known.getByLabel('商户', { exact: true })).toHaveValue('美玲裁缝铺')
  await known.getByLabel('排查结果').press('ArrowDown')
  await page.getByText('已离开', { exact: true }).last().click()
  await known.getByRole('button', { name: '保存' }).click()
  await expect(known).toBeHidden()

  await page.keyboard.press('n')
  const found = page.getByRole('dialog', { name: '登记查到的人' })
  await found.getByLabel('姓名').fill('虞晓棠')
  await found.getByRole('radio', { name: '女' }).check()
  await found.getByLabel('联系电话').fill('15400000451')
  await found.getByLabel('组织关系所在党组织').fill('中共青浦县白鹤乡委员会')
  await found.getByLabel('来自何地').fill('青浦县白鹤乡')
  await found.getByLabel('商户', { exact: true }).fill('晓棠花店')
  await found.getByLabel('商户', { exact: true }).press('Control+Enter')
  await page.getByRole('button', { name: '进登记册 虞晓棠' }).click()
  const entry = page.getByRole('dialog', { name: '把虞晓棠登记为流入党员' })
  await expect(entry.getByLabel('来自何地')).toHaveValue('青浦县白鹤乡')
  await entry.getByRole('button', { name: '进登记册' }).click()
  await expect(page.getByRole('link', { name: '登记册 虞晓棠' })).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: '签结' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签结' }).click()
  await expect(page.getByText(/已签结，排查日期/)).toBeVisible()

  const street = await at(browser, 'street', '/surveys')
  await street.getByRole('table').getByRole('link').first().click()
  await expect(street.getByRole('row', { name: /石桥社区/ })).toContainText('已签结')
  const file = street.waitForEvent('download')
  await street.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toMatch(/摸底排查\.xlsx$/)
  await street.context().close()
})
