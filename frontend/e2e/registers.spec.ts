/** 待核实资料 and 党员档案: records verified from their list, and a file checked by the street. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('records that are due are verified from their list by one key', async ({ page }) => {
  // MEM-03
  await logIn(page, as('liaison05'), '/members/verification')
  const first = page.getByRole('checkbox').nth(1)
  await first.check()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: /核实无误（1 人）/ }).focus()
  await page.keyboard.press('v')
  await expect(page.getByText('已核实 1 人')).toBeVisible()
})

test('the street checks a file and sees what is still missing', async ({ page }) => {
  // MEM-06
  await logIn(page, as('street'), '/members/files?show=incomplete')
  await expectNoSidewaysScroll(page)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('button', { name: /核对档案/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('档案柜').fill('9号柜')
  await dialog.getByRole('button', { name: '必备材料都在档' }).click()
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: '保存核对结果' }).click()
  await expect(page.getByText('9号柜')).toBeVisible()
  await expect(page.getByText('在档').first()).toBeVisible()
})
