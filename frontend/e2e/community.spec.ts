/** The community's story: scan, compare, Enter; and what the desk says when a certificate does not hold. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const as = (login: string) => ({ login, password: PASSWORD })

/** A gun types the code and ends it with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

/** People need a moment to compare; a gun's second Enter within it is ignored. */
const compare = (page: Page) => page.waitForTimeout(200)

test('after the scan one key registers and one goes on to the next person (CHK-07)', async ({
  page,
}) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await expectNoAxeFaults(page)
  await scan(page, '4TXW-8HNB')
  await expect(page.getByRole('heading', { name: '周志远' })).toBeVisible()
  await expectNoAxeFaults(page)
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('Enter')
  await expect(page.getByText('周志远已登记报到，回执已出具')).toBeVisible()
  await expectNoAxeFaults(page)
  await press('Enter')
  await expect(page.getByText('周志远已登记报到，回执已出具')).toBeHidden()
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  expect(keys).toBeLessThanOrEqual(3)
  await expect(page.getByRole('list', { name: '今天登记的党员' }).getByText('周志远')).toBeVisible()
})

test('a late certificate is registered with a notice, and the member joins a team', async ({
  page,
}) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '徐海波 0106')
  await expect(page.getByText(/这张报到证已逾期 \d+ 天，仍可登记报到/)).toBeVisible()
  await compare(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('徐海波已登记报到，回执已出具')).toBeVisible()
  const team = page.getByRole('group', { name: '服务队' }).getByRole('button').first()
  await expect(team).toBeVisible()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(team).toHaveAttribute('aria-pressed', 'true')
  await expectNoAxeFaults(page)
})

test('used, forged, unknown: the desk says plainly what is wrong', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '2QFH-7SMW')
  await expect(page.getByText('这张报到证已经登记过报到，不能重复使用')).toBeVisible()
  await expectNoAxeFaults(page)
  await scan(page, `https://partyhub.example/v/${'A'.repeat(136)}`)
  await expect(page.getByText(/报到证无法核验/)).toBeVisible()
  await scan(page, '7777-7777')
  await expect(page.getByText('没有找到这个短码的报到证')).toBeVisible()
  await scan(page, '3PZC-6RVD')
  await expect(page.getByText(/如报到证上写的是其他社区/)).toBeVisible()
})

test('of two desks with the same certificate one wins and the other is told', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const other = await context.newPage()
  await logIn(page, as('community'), '/check-ins/desk')
  await logIn(other, as('window'), '/check-ins/desk')
  for (const desk of [page, other]) {
    await scan(desk, '9GYC-3VPE')
    await expect(desk.getByRole('heading', { name: '吴秀兰' })).toBeVisible()
    await compare(desk)
  }
  await other.keyboard.press('Enter')
  await expect(other.getByText('吴秀兰已登记报到，回执已出具')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('这张报到证刚刚已由其他窗口登记，不必重复办理')).toBeVisible()
  await expect(page.getByText(/由 沈佳怡 登记/)).toBeVisible()
  await context.close()
})

test('the ledger opens to one check-in', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins?q=朱玉珍')
  await expectNoAxeFaults(page)
  await page.getByRole('link', { name: '朱玉珍' }).click()
  await expect(page.getByRole('heading', { name: '朱玉珍' })).toBeVisible()
  await page.getByRole('button', { name: /编组或安排岗位/ }).click()
  await expectNoAxeFaults(page)
})

test('the desk on a phone @phone', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '2QFH-7SMW')
  await expect(page.getByRole('heading', { name: '赵建国' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
