/** The director changes a rule: the effect is seen first, and a running ticket's explanation names it. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

/** One of the tickets of that director's centre whose clock runs. */
async function running(page: Page, login: string): Promise<string> {
  const headers = await headersOf(page.request, login)
  const found = await page.request.get('/api/v1/tickets?state=in_progress', { headers })
  const { items } = (await found.json()) as { items: { id: string }[] }
  return items[0]?.id ?? ''
}

test('a changed rule shows its effect first, and the explanation of a ticket names it', async ({
  page,
}) => {
  await logIn(page, as('director02'), '/ticket-rules')
  await expect(page.getByRole('heading', { name: '办件规则' })).toBeVisible()
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: /修改规则/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('等待上级').uncheck()
  await dialog.getByLabel('到期前提醒').fill('10')
  await dialog.getByLabel('修改原因').fill('上级审批时间计入承诺')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/正在计时的事项共 \d+ 件/)).toBeVisible()
  await dialog.getByRole('button', { name: /确认保存/ }).click()
  await expect(page.getByText(/已保存为第\d+版/)).toBeVisible()
  await expect(page.getByText('原因：上级审批时间计入承诺').first()).toBeVisible()
  await page.goto(`/tickets/${await running(page, 'director02')}`)
  await page.getByRole('button', { name: '为什么是这一天？' }).first().click()
  await expect(page.getByText(/自.*起改为第\d+版/).first()).toBeVisible()
  await expect(page.getByText(/新规则：等待上级时不再暂停计时/).first()).toBeVisible()
})

test('opening hours are tried out and set, with a night that never counts', async ({ page }) => {
  await logIn(page, as('street'), '/working-time')
  await page.getByRole('button', { name: '设置办公时间' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('夜间便民服务')
  await dialog.getByRole('button', { name: '再加一段 夜间开放' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/正在计时的事项共 \d+ 件/)).toBeVisible()
  await expect(dialog.getByText('没有事项的到期时间变化。')).toBeVisible()
  await dialog.getByRole('button', { name: /确认保存/ }).click()
  await expect(page.getByText('办公时间已保存')).toBeVisible()
  await expect(page.getByText(/夜间开放：19:00–21:30/)).toBeVisible()
})

test('on a phone the rules read without sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await logIn(page, as('handler'), '/ticket-rules')
  await expect(page.getByText('求助事项答复')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expect(page.getByRole('button', { name: /修改规则/ })).toHaveCount(0)
})
