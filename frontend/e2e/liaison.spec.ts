/** The liaison officer's story: enrol, issue, print; the community registers; the receipt comes back. */
import type { Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'
import { prints } from './papers'

async function registersAtTheDesk(browser: Browser, code: string, name: string): Promise<void> {
  const desk = await at(browser, 'community', '/check-ins/desk')
  await desk.getByLabel(/扫描报到证/).fill(code)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name })).toBeVisible()
  await desk.waitForTimeout(200)
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(`${name}已登记报到，回执已出具`)).toBeVisible()
  await desk.context().close()
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
  await page.getByRole('dialog', { name: /^作废/ }).getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('已作废', { exact: true }).first()).toBeVisible()
})

/** The name in the row that is marked as open. */
const openRow = (page: Page) => page.locator('tr[aria-current] a')

test('one opens over the list, the next one by key; Esc gives the list back where it was', async ({
  page,
}) => {
  await logIn(page, as('liaison'), '/check-ins?order=name')
  const links = page.locator('tr[data-row-key] a')
  const names = await links
    .first()
    .waitFor()
    .then(() => links.allInnerTexts())
  const [first = '', second = ''] = names
  await links.first().click()
  const drawer = page.getByRole('dialog', { name: first })
  await expect(drawer).toBeFocused()
  await expect(drawer.getByRole('heading', { name: first })).toBeVisible()
  await expect(drawer.getByText('办理记录', { exact: true })).toBeVisible()
  await expect(openRow(page)).toHaveText(first)
  await expectNoAxeFaults(page)

  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: second })).toBeVisible()
  await expect(openRow(page)).toHaveText(second)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('下一条')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('dialog', { name: second })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(links.nth(1)).toBeFocused()
  await expect(page).toHaveURL(/\/check-ins\?order=name$/)

  // The last row loaded is not the last of the list: the next page comes by the same key.
  expect(names).toHaveLength(50)
  await links.last().click()
  await page.keyboard.press('j')
  await expect(links).not.toHaveCount(50)
  await expect(openRow(page)).toHaveText(await links.nth(50).innerText())
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/\/check-ins\/[0-9a-f-]{36}$/)
})

test('members open over their list too; with Ctrl a row is a page of its own', async ({ page }) => {
  await logIn(page, as('liaison'), '/members')
  const link = page.locator('tr[data-row-key] a').first()
  const name = await link.innerText()
  const tab = page.context().waitForEvent('page')
  await link.click({ modifiers: ['Control'] })
  const own = await tab
  await expect(own.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(own).toHaveURL(/\/members\/[0-9a-f-]{36}$/)
  await own.close()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await link.click()
  const drawer = page.getByRole('dialog', { name })
  await expect(drawer.getByRole('heading', { level: 2, name })).toBeVisible()
  await drawer.getByRole('button', { name: '查看完整号码' }).click()
  await expect(page.getByRole('dialog', { name: '查看完整号码' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '查看完整号码' })).toBeHidden()
  await expect(drawer).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const looks of [{ theme: 'dark' }, { text: 'xlarge' }, { language: 'en-US' }] as const) {
  test(`one over the list can be read: ${JSON.stringify(looks)}`, async ({ page }) => {
    await logIn(page, as('liaison'), '/check-ins')
    await withLooks(page, looks)
    for (const path of ['/check-ins', '/members']) {
      await page.goto(path)
      await page.locator('tr[data-row-key] a').first().click()
      await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectNoAxeFaults(page)
    }
  })
}

test('on a phone a row leads to its page, and so does the address of a drawer @phone', async ({
  page,
}) => {
  await logIn(page, as('liaison'), '/check-ins')
  await page.getByRole('list', { name: '报到花名册' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/check-ins\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.goto(`/check-ins?open=${id}`)
  await expect(page).toHaveURL(/\/check-ins\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
})

test('the roster on a phone @phone', async ({ page }) => {
  await logIn(page, as('liaison'), '/check-ins')
  await expect(page.getByRole('list', { name: '报到花名册' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
