/** The receipt's way home: taken in, printed, closed, rated from the client's phone and no other (TKT-31). */
import type { Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { keyboard } from './counter'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { scanned } from './papers'

const CLERK = { login: 'window', password: 'willow-bridge-2026' }

/** The clerk takes the matter in by keyboard; the receipt opens by itself. */
async function receiptOf(page: Page): Promise<URL> {
  await expect(page.getByRole('combobox', { name: '事项' })).toBeFocused()
  const clerk = keyboard(page)
  await clerk.type('kndy')
  await clerk.press('Enter')
  await expect(page.getByRole('textbox', { name: '服务对象' })).toBeFocused()
  await clerk.type('阮秋霞')
  await clerk.press('Enter')
  await clerk.type(`1542${String(Date.now() % 1e7).padStart(7, '0')}`)
  await clerk.press('Enter', 'Enter', 'Enter', 'Enter')
  await clerk.type('丈夫失业，申请困难帮扶，材料齐')
  await clerk.press('Enter', 'Enter', 'a')
  await expect(page.getByText('材料齐全。')).toBeVisible()
  const papers: Buffer[] = []
  await page.route('**/prints', async (route) => {
    const response = await route.fetch()
    papers.push(await response.body())
    await route.fulfill({ response, body: papers[0] })
  })
  const tab = page.context().waitForEvent('page')
  await clerk.press('Control+Enter')
  await expect.poll(() => papers.length).toBe(1)
  await (await tab).close()
  return new URL(scanned(papers[0] ?? Buffer.alloc(0), '/follow#'))
}

async function step(page: Page, name: string, label: string, text: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('dialog', { name }).getByLabel(label).fill(text)
  await page.keyboard.press('Control+Enter')
}

async function phone(browser: Browser, address: URL): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.goto(`/follow${address.hash}`)
  await expect(page.getByRole('heading', { level: 1, name: '困难党员关爱帮扶' })).toBeVisible()
  return page
}

const fiveStars = (page: Page) => page.getByText('五星，非常满意').first().click({ force: true })

test('the receipt is scanned at home and rates; the window itself cannot', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  await logIn(page, CLERK, '/tickets/new')
  const address = await receiptOf(page)
  const client = await phone(browser, address)
  await expect(client.getByRole('heading', { name: '已受理' })).toBeVisible()
  await expect(client.getByRole('link', { name: /026-/ }).first()).toBeVisible()
  await client.getByText('为什么是这一天？').click()
  await expect(client.getByText(/第1个工作日/)).toBeVisible()
  await expectNoSidewaysScroll(client)

  await page.getByRole('status').getByRole('link').click()
  await page.getByRole('button', { name: /^开始办理/ }).click()
  await step(page, '办理完成', '办理结果', '帮扶金已发放')
  await step(page, '反馈并办结', '反馈内容和群众意见', '已当面告知')
  const closed = page.getByRole('dialog', { name: '已办结' })
  await closed.getByRole('button', { name: '请服务对象扫码评价' }).click()
  const screen = page.getByRole('img', { name: '评价二维码' })
  await expect(screen).toBeVisible()
  expect(scanned(await screen.screenshot(), '/follow#')).not.toBe(address.href)
  await expectNoAxeFaults(page)
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
  const ticket = page.url()

  await page.goto(`/follow${address.hash}`)
  await fiveStars(page)
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText(/请用您自己的手机评价/)).toBeVisible()

  await client.getByRole('button', { name: '刷新进度' }).click()
  await fiveStars(client)
  await client.getByLabel('想说的话（可不填）').fill('说到做到')
  await client.getByRole('button', { name: '提交评价' }).click()
  await expect(client.getByText('您给了 5 颗星。')).toBeVisible()
  await client.context().close()

  await page.goto(ticket)
  await expect(page.getByRole('img', { name: '5 颗星' })).toBeVisible()
  await expect(page.getByText('说到做到')).toBeVisible()
  await expect(page.getByText(/凭 沈佳怡 于 .* 出具的收件回执单/)).toBeVisible()
})
