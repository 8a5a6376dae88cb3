/** The window clerk's story: a whole visit by keyboard alone; the notice, and later the acceptance. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { keyboard, watchFocus } from './counter'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'

const CLERK = { login: 'window', password: 'willow-bridge-2026' }
const AT = '/tickets/new'

const item = (page: Page) => page.getByRole('combobox', { name: '事项' })
const said = (page: Page) => page.getByRole('status').filter({ hasText: /的事项|告知|来访：/ })

async function client(
  { type, press }: ReturnType<typeof keyboard>,
  name: string,
  phone: string,
): Promise<void> {
  await type(name)
  await press('Enter')
  await type(phone)
  await press('Enter', 'Enter', 'Enter', 'Enter')
}

test('a whole visit without a mouse: the one-time notice, later the acceptance (TKT-12, TKT-14)', async ({
  page,
  context,
}) => {
  await logIn(page, CLERK, AT)
  await expect(item(page)).toBeFocused()
  await expectNoAxeFaults(page)
  const focusAfter = await watchFocus(page)
  const stamp = Date.now() % 1e7
  const [phone, other] = [
    `1540${String(stamp).padStart(7, '0')}`,
    `1541${String(stamp + 1).padStart(7, '0')}`,
  ]
  const clerk = keyboard(page)
  await clerk.type('kndy')
  await clerk.press('Enter')
  await expect(page.getByRole('textbox', { name: '服务对象' })).toBeFocused()
  await client(clerk, '祁玉梅', phone)
  await clerk.type('老伴住院，家里困难，想申请帮扶')
  await clerk.press('Enter', 'Enter')
  await expect(page.getByRole('group', { name: '材料清单' })).toBeFocused()
  await clerk.press('1')
  await clerk.type('2')
  await clerk.press('Enter', '2', 'Enter')
  await expect(page.getByText(/还缺：家庭收入说明/)).toBeVisible()
  await expectNoAxeFaults(page)
  const opened = context.waitForEvent('page')
  await clerk.press('F8')
  await expect(said(page)).toContainText('已一次性告知祁玉梅')
  expect(clerk.tell('one-time notice').keys).toBeLessThanOrEqual(60)
  const notice = await opened
  await expect.poll(() => notice.url()).toMatch(/^blob:/)
  await notice.close()
  await expect(item(page)).toBeFocused()
  expect(await focusAfter()).toBeLessThan(300)
  await expect(page.getByText(/请在 .* 前补齐材料/)).toBeVisible()
  await expect(
    page
      .getByRole('list', { name: '我最近登记的' })
      .getByText(/祁玉梅/)
      .first(),
  ).toBeVisible()
  await expectNoAxeFaults(page)

  // She comes again to ask: the visit is counted at her matter, and nothing is registered twice.
  await clerk.type('kndy')
  await clerk.press('Enter')
  await client(clerk, '祁玉梅', phone)
  await expect(page.getByText('此人有未办结事项（1 件）')).toBeVisible()
  await expectNoAxeFaults(page)
  await clerk.type('问收入说明怎么开')
  await clerk.press('F7')
  await expect(said(page)).toContainText('已记入祁玉梅的第 2 次来访')
  await expect(item(page)).toBeFocused()

  // With the last paper her matter is found by her phone, and accepted without asking anything again.
  const later = keyboard(page)
  await page.keyboard.press('Tab')
  await later.type('祁玉梅')
  await later.press('Enter')
  await later.type(phone)
  await expect(page.getByRole('button', { name: /接着办理/ })).toBeVisible()
  await later.press('F6')
  await expect(page.getByRole('group', { name: '材料清单' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: '页数：帮扶申请书' })).toHaveValue('2')
  await expectNoAxeFaults(page)
  await later.press('4', 'Enter')
  const supplemented = context.waitForEvent('page')
  await later.press('F4')
  await expect(said(page)).toContainText('祁玉梅的事项已受理')
  later.tell('acceptance after the notice')
  await (await supplemented).close()
  await expect(item(page)).toBeFocused()

  const accepted = keyboard(page)
  await accepted.type('kndy')
  await accepted.press('Enter')
  await client(accepted, '祁玉兰', other)
  await accepted.type('申请困难帮扶，材料齐')
  await accepted.press('Enter', 'Enter', 'a')
  await expect(page.getByText('材料齐全。')).toBeVisible()
  const receipt = context.waitForEvent('page')
  await accepted.press('Control+Enter')
  await expect(said(page)).toContainText('祁玉兰的事项已受理')
  const { keys, seconds } = accepted.tell('acceptance')
  expect(keys).toBeLessThanOrEqual(60)
  expect(seconds).toBeLessThan(30)
  await expect.poll(async () => (await receipt).url()).toMatch(/^blob:/)
  await (await receipt).close()
  await expect(page.getByText(/前办结/)).toBeVisible()
  await expect(item(page)).toBeFocused()
  expect(await focusAfter()).toBeLessThan(300)
})

test('advice is answered on the spot; a reload in mid-entry keeps what was typed', async ({
  page,
}) => {
  await logIn(page, CLERK, AT)
  await expect(item(page)).toBeFocused()
  const clerk = keyboard(page)
  await clerk.type('fzdy')
  await clerk.press('Enter')
  await expect(page.getByText('这个事项不需要材料')).toBeVisible()
  await clerk.type('祁志强')
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByRole('textbox', { name: '服务对象' })).toHaveValue('祁志强')
  await expect(item(page)).toHaveValue(/发展党员/)
  await clerk.press('Enter', 'Enter', 'Enter', 'Enter')
  await clerk.press('2', 'Enter', 'Enter')
  await clerk.type('怎样递交入党申请书')
  await clerk.press('Control+Enter')
  await expect(said(page)).toContainText('祁志强的事项已当场办结')
  clerk.tell('answer')
  await expect(item(page)).toBeFocused()
  await expect(item(page)).toHaveValue('')
})

test('large letters in the dark fit, and nothing is hidden from tools', async ({ page }) => {
  await withLooks(page, { theme: 'dark', text: 'xlarge', language: 'en-US' })
  await page.goto(`/login?next=${encodeURIComponent(AT)}`)
  await page.getByLabel('Account', { exact: true }).fill(CLERK.login)
  await page.getByLabel('Password', { exact: true }).fill(CLERK.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const first = page.getByRole('combobox', { name: 'Item' })
  await expect(first).toBeFocused()
  await page.keyboard.type('kndy')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Papers', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})

test('on a phone the counter is one column @phone', async ({ page }) => {
  await logIn(page, CLERK, AT)
  await expect(item(page)).toBeFocused()
  await page.keyboard.type('kndy')
  const hit = page.getByRole('option').first()
  await expect(hit).toContainText('困难党员')
  await hit.tap()
  await expect(page.getByRole('checkbox', { name: /帮扶申请书/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
