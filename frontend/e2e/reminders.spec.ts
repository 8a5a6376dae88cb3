/** Time runs out for a ticket: who answers and who leads are reminded, and a figure leads to it. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('the head sees the reminder, and the tile leads to exactly the overdue tickets', async ({
  page,
}) => {
  await logIn(page, as('head'), '/workbench')
  const reminders = page.getByRole('region', { name: '未读提醒' })
  await expect(reminders.getByRole('link', { name: /已超时 *群众诉求受理/ }).first()).toBeVisible()
  await expect(reminders.getByText(/已用工作时间/).first()).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const led = page.getByRole('region', { name: '本部门、本中心的事项' })
  const tile = led.getByRole('link', { name: /已超时/ })
  const count = Number.parseInt((await tile.textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(0)
  await tile.click()
  await expect(page).toHaveURL(/attention=overdue/)
  const late = page.getByRole('row').filter({ hasText: '超时' })
  await expect(late).toHaveCount(count)
  await expect(late.first()).toContainText(/已超 \d+ (天|小时|分钟)|已到期/)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('打开第一行，然后逐行往下')).toBeVisible()
})

test('whoever answers opens the reminder behind the bell: its ticket opens, one less is unread', async ({
  page,
}) => {
  await logIn(page, as('handler'), '/workbench')
  const bell = page.getByRole('button', { name: /^提醒，\d+ 条未读/ })
  await expect(bell).toBeVisible()
  const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
  await bell.click()
  const panel = page.getByRole('dialog', { name: '提醒' })
  const first = panel.getByRole('link').first()
  await expect(first).toContainText('未读')
  await expectNoAxeFaults(page)
  const [name, href] = [
    await first
      .getByText(/走访慰问|诉求受理/)
      .first()
      .textContent(),
    await first.getAttribute('href'),
  ]
  await first.click()
  await expect(page).toHaveURL(new RegExp(`${href}$`))
  await expect(page.getByRole('heading', { name: name ?? '' }).first()).toBeVisible()
  const after = before > 1 ? `提醒，${before - 1} 条未读` : '提醒'
  await expect(page.getByRole('button', { name: after, exact: true })).toBeVisible()
})

test('the workbench of a phone has every figure below the reminders @phone', async ({ page }) => {
  await logIn(page, as('director'), '/workbench')
  await expect(page.getByRole('region', { name: '我的事项' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
