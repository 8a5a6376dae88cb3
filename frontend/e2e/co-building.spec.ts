/** 共驻共建: what a unit told is confirmed by its community, which sees what is missing. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { keep } from './pictures'

test('a community confirms that its partner unit took part, and the unit sees its half-year', async ({
  page,
  browser,
}) => {
  // CHK-27, CHK-28, SRV-06, SP-24
  await logIn(page, as('community'), '/service/partners')
  await expect(page.getByText('本半年还没有参与社区服务的结对单位').first()).toBeVisible()
  await expectNoAxeFaults(page)
  await page.getByText('参与服务', { exact: true }).click()
  await page.getByRole('button', { name: '确认：为老年人讲解手机支付', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^确\s*认$/ }).click()
  await expect(page.getByText('已确认', { exact: true }).first()).toBeVisible()

  await page.getByText('联席会议', { exact: true }).click()
  const minutes = page.waitForResponse(/\/joint-meetings\/[^/]+\/minutes$/)
  await page.getByRole('button', { name: '打印会议记录' }).first().click()
  expect((await minutes).headers()['content-type']).toBe('application/pdf')
  await keep('joint-meetings', page)

  const unit = await at(browser, 'unit', '/service/community')
  await expect(unit.getByText('柳荫社区').first()).toBeVisible()
  await expectNoAxeFaults(unit)
  await expectNoSidewaysScroll(unit)
  await unit.context().close()
})
