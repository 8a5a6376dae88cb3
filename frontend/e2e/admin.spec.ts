/** The administrator opens an account and grants a role; its owner signs in and changes the key. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const ADMIN = { login: 'admin', password: PASSWORD }
const AUDITOR = { login: 'auditor', password: PASSWORD }

async function pick(page: Page, field: string, typed: string, option: RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: field })
  await box.click()
  if (typed) await box.fill(typed)
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

test('an account is opened, gets a role and a one-time password, which must be changed', async ({
  browser,
  page,
}) => {
  test.slow()
  const login = `e2e.${Date.now().toString(36)}`
  await logIn(page, ADMIN, '/accounts/new')
  await expect(page.getByLabel('登录名')).toBeFocused()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type('南宫明')
  await pick(page, '所属组织', '财政局', /区财政局机关委员会$/)
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/账号已开立，还不能登录/)).toBeVisible()
  await page.getByRole('button', { name: /^授予角色/ }).click()
  const dialog = page.getByRole('dialog')
  await pick(page, '角色', '', /^单位联络员$/)
  await pick(page, '负责的组织', '财政局', /区财政局机关委员会$/)
  await dialog.getByRole('button', { name: '授予角色' }).click()
  await expect(page.getByRole('row', { name: /单位联络员/ })).toContainText('区财政局机关委员会')

  await page.getByRole('button', { name: '生成一次性密码' }).click()
  const shown = page.getByTestId('one-time-password')
  await expect(shown).toBeVisible()
  await expectNoAxeFaults(page)
  const password = (await shown.innerText()).trim()
  await page.getByRole('button', { name: '已记下，关闭' }).click()
  await expect(page.getByText(password)).toHaveCount(0)
  await expect(page.getByText(/账号已开立，还不能登录/)).toHaveCount(0)
  await expectNoAxeFaults(page)

  const own = await (await browser.newContext()).newPage()
  await logIn(own, { login, password }, '/workbench')
  await expect(own).toHaveURL(/\/account\/password|\/password/)
  const next = 'lantern over nine hills'
  await own.getByLabel('当前密码').fill(password)
  await own.getByLabel('新密码', { exact: true }).fill(next)
  await own.getByLabel('再输入一次新密码').fill(next)
  await own.getByRole('button', { name: '修改密码' }).click()
  await expect(own).toHaveURL(/\/workbench/)
  await expect(own.getByRole('button', { name: /收回回执/ })).toBeVisible()

  await page.getByRole('button', { name: '关闭账号' }).click()
  await page.getByRole('button', { name: '调离岗位' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '关闭账号' }).click()
  await expect(page.getByRole('main').getByText('已关闭')).toBeVisible()
  await own.reload()
  await expect(own.getByLabel('密码', { exact: true })).toBeVisible()
  await own.context().close()
})

test('an administrator finds an account by part of a name, and cannot change their own', async ({
  page,
}) => {
  await logIn(page, ADMIN, '/accounts')
  await page.getByLabel('登录名或姓名').fill('郑凯')
  await expect(page).toHaveURL(/q=/)
  await page.getByRole('link', { name: '郑凯' }).click()
  await expect(page.getByRole('row', { name: /单位联络员/ })).toBeVisible()
  await page.goto('/accounts?q=admin')
  await page.getByRole('link', { name: '萧逸' }).click()
  await expect(page.getByText(/这是您自己的账号/)).toBeVisible()
  await expect(page.getByRole('button', { name: '关闭账号' })).toHaveCount(0)
})

test('an auditor looks up who saw a member’s data by the address of the member’s page', async ({
  browser,
  page,
}) => {
  const staff = await (await browser.newContext()).newPage()
  await logIn(staff, { login: 'liaison', password: PASSWORD }, '/members?q=chensiyuan')
  await staff.getByRole('link', { name: '陈思源' }).click()
  await expect(staff.getByRole('heading', { name: '陈思源' })).toBeVisible()
  const address = staff.url()
  await staff.context().close()

  await logIn(page, AUDITOR, '/access-log')
  await page.getByLabel('党员编号或网址').fill(address)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /郑凯/ }).first()).toContainText('查看信息')
  await expectNoAxeFaults(page)
})

for (const looks of [
  { theme: 'light' },
  { theme: 'dark' },
  { text: 'xlarge' },
  { language: 'en-US' },
] as const) {
  test(`the pages of accounts can be read: ${JSON.stringify(looks)}`, async ({ page }) => {
    await logIn(page, ADMIN, '/accounts')
    await withLooks(page, looks)
    for (const path of ['/accounts', '/accounts/new', '/workbench']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectNoAxeFaults(page)
    }
  })
}

test('accounts fit a phone with large letters @phone', async ({ page }) => {
  await withLooks(page, { text: 'xlarge', language: 'zh-CN' })
  await logIn(page, ADMIN, '/accounts')
  await page.waitForLoadState('networkidle')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await page.getByRole('link', { name: '郑凯' }).click()
  await expect(page.getByText('现有角色')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
