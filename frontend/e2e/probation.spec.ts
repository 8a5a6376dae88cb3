/** 预备党员: who is due is listed, a conversion is recorded and stands in the history. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a probationary member whose day has come becomes a full one, by a decision', async ({
  page,
}) => {
  // MEM-16, MEM-02
  await logIn(page, as('unit02'), '/members/probation?show=overdue')
  const first = page.locator('tr[data-row-key]').first()
  await expect(first.getByText('已期满，待讨论转正')).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await first.getByRole('link').click()
  await page.getByRole('button', { name: '登记决定' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('决定文号').fill('支部大会决议〔2026〕19号')
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: /登\s*记/ }).click()
  await expect(page.getByRole('list', { name: '已登记的决定' })).toContainText('〔2026〕19号')
  await expect(page.getByText('正式党员', { exact: true }).first()).toBeVisible()
})

test('a roster of one status is taken out as it is listed', async ({ page }) => {
  // MEM-01, LG-07
  await logIn(page, as('liaison'), '/members/roster?status=probationary&category=in_service')
  await expect(page.locator('tr[data-row-key]').first()).toContainText('预备党员')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '年度存档' }).click()
  const file = page.waitForEvent('download')
  await dialog.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toMatch(/预备党员-在职-.*\.xlsx$/)
})
