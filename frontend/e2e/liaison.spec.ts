/** The liaison officer's story: enrol, issue, print; the community registers; the receipt comes back. */
import type { Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const as = (login: string) => ({ login, password: PASSWORD })

/** Presses a print button and waits for the PDF. */
async function prints(page: Page, name: RegExp, path: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith(path))
  const tab = page.waitForEvent('popup')
  await page.getByRole('button', { name }).click()
  const response = await answer
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('application/pdf')
  await (await tab).close()
}

async function registersAtTheDesk(browser: Browser, code: string, name: string): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const desk = await context.newPage()
  await logIn(desk, as('community'), '/check-ins/desk')
  await desk.getByLabel(/扫描报到证/).fill(code)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name })).toBeVisible()
  await desk.waitForTimeout(200)
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(`${name}已登记报到，回执已出具`)).toBeVisible()
  await context.close()
}

test('the loop closes: enrolled, issued, printed, registered, receipt back', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await logIn(page, as('liaison'), '/check-ins/new')
  const search = page.getByLabel('姓名、拼音首字母或手机尾号')
  await expect(search).toBeFocused()
  await expectNoAxeFaults(page)
  await search.fill('黄雅婷')
  await expect(page.getByRole('button', { name: '加入黄雅婷' })).toBeVisible()
  await search.press('Enter')
  await expect(page.getByText('已选 1 人')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('按居住小区')).toBeVisible()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('自愿报名是怎样记录的').fill('支部会上本人报名')
  await page.keyboard.press('Escape')
  await page.getByLabel('以上 1 人都是本人自愿报名').check()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已开具报到证 1 张')).toBeVisible()
  await expectNoAxeFaults(page)
  await prints(page, /打印报到证（1 张）/, '/certificate-prints')

  await page.getByRole('link', { name: '黄雅婷' }).click()
  await expect(page.getByRole('heading', { name: '黄雅婷' })).toBeVisible()
  await expectNoAxeFaults(page)
  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
  await registersAtTheDesk(browser, code, '黄雅婷')

  await page.goto('/check-ins/receipts')
  await page.getByLabel(/扫描或输入回执/).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('本次已收回 1 份')).toBeVisible()
  await expectNoAxeFaults(page)
  await page.getByLabel(/扫描或输入回执/).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/此前已经收回/)).toBeVisible()

  await page.goto('/check-ins?q=黄雅婷')
  const row = page.getByRole('row', { name: /黄雅婷/ }).first()
  await expect(row.getByText('回执已交回')).toBeVisible()
  await expectNoAxeFaults(page)
})

test('certificates are issued and printed for the selected rows', async ({ page }) => {
  await logIn(page, as('liaison'), '/check-ins?state=enrolled&q=陈思源')
  await page
    .getByRole('row', { name: /陈思源/ })
    .getByRole('checkbox')
    .check()
  await page.getByRole('button', { name: '开具报到证（1）' }).click()
  await expect(page.getByLabel('报到期限（天）')).toBeFocused()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('已开具报到证 1 张')).toBeVisible()
  await prints(page, /打印报到证（1 张）/, '/certificate-prints')
})

test('a late certificate is listed as late, and can be withdrawn with a reason', async ({
  page,
}) => {
  await logIn(page, as('liaison'), '/check-ins?state=overdue&order=waiting')
  await expect(page.getByText(/已逾期 \d+ 天/).first()).toBeVisible()
  await page.goto('/check-ins?state=overdue&q=姜')
  await page.getByRole('link', { name: /^姜/ }).first().click()
  await page.getByRole('button', { name: '作废' }).click()
  await page.getByRole('button', { name: '本人不再报名' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('已作废', { exact: true }).first()).toBeVisible()
})

test('the roster on a phone @phone', async ({ page }) => {
  await logIn(page, as('liaison'), '/check-ins')
  await expect(page.getByRole('list', { name: '报到花名册' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
