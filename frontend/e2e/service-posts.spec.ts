/** 服务岗位: claimed on the phone, accepted, a month's roster proposed and published. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { keep } from './pictures'

test('a member claims a post and the community publishes its roster', async ({ page, browser }) => {
  // VOL-03, VOL-04, CHK-12
  const phone = await at(browser, 'volunteer', '/my/posts')
  await phone.setViewportSize({ width: 390, height: 844 })
  await expect(phone.getByRole('heading', { name: '党员群众谈心室' })).toBeVisible()
  await expect(phone.getByRole('button', { name: /^我会到/ }).first()).toBeVisible()
  await keep('my-posts', phone)
  await phone
    .getByRole('button', { name: /^我会到/ })
    .first()
    .click()
  await expect(phone.getByText('会到岗', { exact: true }).first()).toBeVisible()
  await phone.getByRole('button', { name: '认领 党员群众谈心室' }).click()
  await expect(phone.getByText('等待社区接受', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(phone)
  await expectNoAxeFaults(phone)

  await logIn(page, as('community'), '/service/posts')
  await expect(page.getByRole('link', { name: '在职党员服务驿站' })).toBeVisible()
  await keep('service-posts', page)
  await page.getByRole('link', { name: '党员群众谈心室' }).click()
  await page.getByRole('button', { name: /^接受/ }).click()
  await expect(page.getByText('已接受，可以排班')).toBeVisible()
  await page.getByRole('button', { name: '下个月' }).click()
  await page.getByRole('button', { name: '排出草案' }).click()
  await expect(page.getByText('草案', { exact: true }).first()).toBeVisible()
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: /^公\s*布$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(确\s*定|确\s*认|OK|继\s*续)$/ })
    .click()
  await expect(page.getByText('已公布', { exact: true }).first()).toBeVisible()
  await keep('service-post', page)
  await page.goto('/service/posts')
  await page.getByRole('link', { name: '在职党员服务驿站' }).click()
  await expect(page.getByText('已公布', { exact: true }).first()).toBeVisible()
  await keep('service-post-station', page)
})
