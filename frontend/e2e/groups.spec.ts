/** 特别群体: entered by the liaison officer, in the roster and its workbook, seen by the member. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a member is entered in a special group, stands in its roster, and sees it', async ({
  page,
  browser,
}) => {
  // MEM-07, LG-09
  await logIn(page, as('liaison'), '/members?q=林晓雯')
  await page.getByRole('link', { name: '林晓雯' }).click()
  const card = page.locator('.ant-card').filter({ hasText: '无职党员' })
  await card.getByRole('button', { name: /^plus 登记$/ }).click()
  const dialog = page.getByRole('dialog', { name: '登记林晓雯的特别群体' })
  await dialog.getByRole('radio', { name: '困难党员' }).check()
  await dialog.getByLabel('起始日期').fill('2026-01-05')
  await dialog.getByLabel('起始日期').press('Enter')
  await dialog.getByLabel('原因').fill('家中失火')
  await dialog.getByLabel('帮扶措施').fill('发放临时补助')
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(card.getByText('困难党员')).toBeVisible()

  await page.goto('/members/groups?kind=hardship')
  await expect(page.getByRole('link', { name: '林晓雯' })).toBeVisible()
  await expect(page.getByText('发放临时补助')).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toMatch(/^特别群体-.*\.xlsx$/)

  const own = await at(browser, 'member', '/my/me')
  await expect(own.getByText('家中失火')).toBeVisible()
  await expect(own.getByText('用途：特别群体党员名册').first()).toBeVisible()
  await own.context().close()
})
