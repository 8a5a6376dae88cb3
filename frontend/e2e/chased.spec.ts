/** A receipt on paper that is late is chased: handler, branch, committee; then it comes (TRF-04, DL-20). */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, logIn, test } from './fixtures'

test('a late receipt is chased up to the committee, and the reminders say when it has come', async ({
  page,
  browser,
}) => {
  await logIn(page, as('unit02'), '/workbench')
  await page.getByRole('button', { name: /^提醒，/ }).click()
  const panel = page.getByRole('dialog', { name: '提醒' })
  const chased = panel
    .getByRole('link', { name: /回执逾期.*财政局机关第二党支部/ })
    .filter({ hasText: '提醒党委' })
  await expect(chased).toHaveCount(1)
  await expectNoAxeFaults(page)
  await chased.click()
  const path = new URL(page.url()).pathname
  await expect(page.getByText(/^已提醒/)).toHaveCount(3)
  await expect(page.getByText(/^已提醒.*袁立群/).first()).toBeVisible()
  await expect(page.getByText(/回执逾期，\d+ 天/)).toHaveCount(3)

  await page.getByRole('button', { name: /^登记回执/ }).click()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await page.getByRole('dialog').getByLabel('收到回执日期').fill(yesterday)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('回执已登记')).toBeVisible()

  const committee = await at(browser, 'unit03', '/workbench')
  await committee.getByRole('button', { name: /^提醒/ }).click()
  const told = committee.getByRole('dialog', { name: '提醒' })
  await expect(
    told.locator(`a[href="${path}"]`).filter({ hasText: '已不再逾期' }).first(),
  ).toBeVisible()
})
