/** 党员基本信息名册 as of a day, taken out for a purpose; a person's story with before and after. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('the roster of a day is read and taken out for a purpose', async ({ page }) => {
  // LG-07
  await logIn(page, as('liaison'), '/members/roster')
  await expect(page.getByRole('heading', { level: 1, name: '党员基本信息名册' })).toBeVisible()
  await expect(page.locator('tr[data-row-key] a').first()).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '年度存档' }).click()
  const file = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toMatch(/^党员基本信息名册-.*\.xlsx$/)
})
