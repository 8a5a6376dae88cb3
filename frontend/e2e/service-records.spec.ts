/** 服务记录: told on a phone without a network, sent exactly once, confirmed by the community. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a member tells an entry offline, it arrives once, and the community confirms it @phone', async ({
  page,
  browser,
  context,
}) => {
  // CHK-13
  await logIn(page, as('volunteer'), '/my/services')
  await page.getByRole('link', { name: '我的服务记录' }).click()
  await expect(page.getByText('为独居老人送餐')).toBeVisible()
  await expect(page.getByText('当日活动改期，请按实际日期填报')).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: '说一条服务' }).click()
  await page.getByLabel('做了什么').fill('清扫积雪')
  const yesterday = new Date(Date.now() - 86_400_000)
  const day = yesterday.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  await page.getByLabel('日期').fill(day)
  await expectNoAxeFaults(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('还没有发出去，已存在手机里')).toBeVisible()
  await expectNoSidewaysScroll(page)
  const answered = page.waitForResponse(
    (it) => it.request().method() === 'POST' && it.url().endsWith('/me/service-records'),
  )
  await context.setOffline(false)
  expect((await answered).status()).toBe(201)
  await expect(page.getByRole('region', { name: '清扫积雪' })).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('region', { name: '清扫积雪' })).toHaveCount(1)

  const desk = await at(browser, 'community', '/service/records')
  await expectNoAxeFaults(desk)
  await desk.getByRole('button', { name: '确认赵建国的服务：清扫积雪', exact: true }).click()
  await expect(desk.getByText('已确认 1 条')).toBeVisible()
  await expect(desk.getByRole('button', { name: /清扫积雪/ })).toHaveCount(0)
  await expect(desk.getByText('须由其他账号确认').first()).toBeVisible()
  await desk.context().close()
  await page.reload()
  await expect(page.getByRole('region', { name: '清扫积雪' }).getByText('已确认')).toBeVisible()
})

test('a street reads how service stands, down to a community and its entries', async ({ page }) => {
  // CHK-32
  await logIn(page, as('street'), '/service/figures')
  const lines = page.getByRole('region', { name: '各组织服务情况' })
  await expect(lines.getByRole('row')).toHaveCount(6)
  await expect(lines.getByText(/口径 service-2026-11/)).toBeVisible()
  await expectNoAxeFaults(page)
  await lines.getByRole('link', { name: /柳荫社区/ }).click()
  await expect(page.getByRole('radio', { name: '已办理' })).toBeChecked()
  await expect(page.getByText('清理楼道杂物').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '冲回' })).toHaveCount(0)
  await expectNoAxeFaults(page)
})
