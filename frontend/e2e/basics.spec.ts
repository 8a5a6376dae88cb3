/** 报到前摸底: of whom a unit does not know what volunteering needs, as a list and a workbook (MEM-12). */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a unit sees of whom what is missing, narrows it, and takes the list along', async ({
  page,
}) => {
  await logIn(page, as('liaison08'), '/members/basics')
  await expect(page.getByText(/^在职党员 \d+ 人，已齐全 \d+ 人$/)).toBeVisible()
  await page.getByRole('combobox', { name: '缺项' }).click()
  const option = page.locator('.ant-select-item-option', { hasText: /^特长（[1-9]\d*）$/ })
  const count = Number((await option.textContent())?.match(/\d+/)?.[0])
  await option.click()
  const rows = page.locator('tr[data-row-key]')
  await expect(rows).toHaveCount(Math.min(count, 50))
  for (const row of (await rows.all()).slice(0, 3)) await expect(row).toContainText('特长')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await file).suggestedFilename()).toBe('报到前摸底缺项表.xlsx')
  await rows.first().getByRole('link', { name: /^补充/ }).click()
  await expect(page).toHaveURL(/\/members\/[^/]+\/edit$/)
})
