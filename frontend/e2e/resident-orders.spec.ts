/** 三单制: a resident orders without an account, a member takes it in two taps and tells what was done
 * without a network, the resident confirms by the code and rates (SRV-01, SRV-03, CHK-12). */
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test, withLooks } from './fixtures'

/** 朱玉珍, who has checked in with 柳荫社区; and the code of the order whose time is over. */
const HELPER = as('neighbour')
const CODE = '7K3M9QRT'
const OVER = '陪同到医院取药'

async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  return context.newPage()
}

async function sound(page: Page) {
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
}

async function dispatched(request: APIRequestContext, number: string) {
  const headers = await headersOf(request, 'community')
  const found = await request.get('/api/v1/service-demands?show=ordered', { headers })
  const lines = (await found.json()).items as { id: string; number: string }[]
  const id = lines.find((line) => line.number === number)?.id
  const sent = await request.post(`/api/v1/service-demands/${id}/dispatch`, {
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    data: { to: 'pool' },
  })
  expect(sent.status()).toBe(200)
}

async function ordered(page: Page): Promise<string> {
  await page.goto('/service')
  await page.getByLabel('小区或社区名称').fill('柳荫')
  await page.getByRole('button', { name: /柳荫社区/ }).click()
  await page.getByRole('radio', { name: /智能手机教学/ }).check({ force: true })
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('请填 11 位手机号，或带区号的座机')).toBeVisible()
  await sound(page)
  await page.getByLabel('小区名称', { exact: true }).fill('柳荫新村')
  await page.getByLabel('详细住址').fill('9号楼1单元101')
  await page.getByLabel('怎么称呼您').fill('钱阿姨')
  await page.getByLabel('联系电话').fill(`139 ${String(Date.now()).slice(-8)}`)
  await page.getByRole('button', { name: '提交' }).dblclick()
  await expect(page.getByRole('heading', { name: '已经收到您的需求' })).toBeVisible()
  await sound(page)
  return (await page.getByTestId('number').textContent()) ?? ''
}

test('a resident orders without an account, once, and a member takes it in two taps @phone', async ({
  page,
  browser,
  request,
}) => {
  const orders: string[] = []
  page.on('request', (one) => {
    if (one.url().endsWith('/public/service-demands')) orders.push(one.method())
  })
  const number = await ordered(page)
  expect(orders).toEqual(['POST'])
  await page.getByRole('link', { name: '看看进度' }).click()
  await expect(page.getByRole('heading', { name: '社区正在看' })).toBeVisible()
  expect(page.url()).toMatch(/\/orders#X[\d-]+$/)
  await expect(page.getByRole('button', { name: '我不需要了，撤回' })).toBeVisible()
  await dispatched(request, number)
  const helper = await phone(browser)
  await logIn(helper, HELPER, '/my/services')
  const card = helper.getByRole('group').filter({ hasText: number })
  await card.locator('summary').click()
  await sound(helper)
  await card.getByRole('button', { name: '接单' }).click()
  await expect(helper.getByText('已接单，谢谢您')).toBeVisible()
  const mine = helper.getByRole('region', { name: '智能手机教学' }).filter({ hasText: number })
  await mine.getByRole('button', { name: '看住址和电话' }).click()
  await expect(mine.getByText('9号楼1单元101')).toBeVisible()
  await page.getByRole('button', { name: '刷新进度' }).click()
  await expect(page.getByRole('heading', { name: '有党员接单了' })).toBeVisible()
  await expect(page.getByText('朱同志')).toBeVisible()
  await expect(page.getByText(/朱玉珍.*上门服务/)).toBeVisible()
  await sound(page)
  await helper.context().close()
})

test('what was done is told without a network, once, confirmed by the code and rated @phone', async ({
  page,
  context,
  browser,
}) => {
  const told: number[] = []
  page.on('response', (one) => {
    if (one.url().endsWith('/done')) told.push(one.status())
  })
  await logIn(page, HELPER, '/my')
  await page.getByRole('link', { name: '去报完成' }).click()
  const mine = page.getByRole('region', { name: OVER })
  const number = (await mine.getByText(/^X20\d\d-/).textContent()) ?? ''
  await context.setOffline(true)
  await mine.getByRole('button', { name: '办好了，报时间' }).click()
  await mine.getByRole('button', { name: '报完成' }).click()
  await expect(mine.getByText('请写几个字，说说做了什么')).toBeVisible()
  await mine.getByRole('button', { name: /填“已按约定办好”/ }).click()
  await mine.getByRole('button', { name: '报完成' }).click()
  await expect(mine.getByText('已存在这部手机上，还没有发出')).toBeVisible()
  expect(told).toEqual([])
  await sound(page)
  await context.setOffline(false)
  await expect(mine.getByText('等居民或社区确认')).toBeVisible()
  await expect(mine.getByText('已存在这部手机上，还没有发出')).toHaveCount(0)
  await page.reload()
  await expect(mine.getByText('等居民或社区确认')).toBeVisible()
  expect(told).toEqual([200])

  const resident = await phone(browser)
  await resident.goto(`/orders#${number}.${CODE}`)
  await expect(resident.getByText(/朱同志说/)).toBeVisible()
  expect(resident.url()).not.toContain(CODE)
  await sound(resident)
  await resident.getByRole('button', { name: '确认：已经办好' }).click()
  await resident.getByRole('radio', { name: '一星，很不满意' }).focus()
  for (let n = 0; n < 4; n++) await resident.keyboard.press('ArrowRight')
  await expect(resident.getByRole('radio', { name: '五星，非常满意' })).toBeChecked()
  await resident.getByLabel('想说的话（可不填）').fill('很贴心')
  await sound(resident)
  await resident.getByRole('button', { name: '提交评价' }).click()
  await expect(resident.getByText('您给了 5 颗星。')).toBeVisible()
  await resident.context().close()
  await page.getByRole('link', { name: '我的服务记录' }).click()
  await expect(page.getByText(OVER)).toBeVisible()
})

for (const looks of [
  { text: 'xlarge', theme: 'dark' },
  { text: 'xlarge', language: 'en-US' },
] as const) {
  test(`pages of orders have no fault and fit: ${JSON.stringify(looks)} @phone`, async ({
    page,
  }) => {
    await logIn(page, HELPER, '/my/services')
    await withLooks(page, looks)
    await page.goto('/service')
    await page.getByRole('button', { name: /柳荫社区/ }).click()
    await expect(page.locator('textarea').first()).toBeVisible()
    await sound(page)
    await page.goto('/orders')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await sound(page)
    await page.goto('/my/services')
    await expect(page.locator('summary').first()).toBeVisible()
    await sound(page)
    await page.goto('/my/services?view=mine')
    await expect(page.locator('main section').first()).toBeVisible()
    await sound(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
  })
}
