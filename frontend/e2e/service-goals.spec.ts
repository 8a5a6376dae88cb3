/** 年度目标: a community sets itself a goal, anew; a street reads it with nobody ranked. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { keep } from './pictures'

test('a community sets its goal anew, and the street reads how far it is', async ({
  page,
  browser,
}) => {
  // CHK-31
  await logIn(page, as('community'), '/service/goals')
  await expect(page.getByText('开展活动', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '设定目标' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('办结居民点单', { exact: true }).click()
  await dialog.getByLabel('全年目标').fill('50')
  await dialog.getByLabel('说明').fill('老年人点单增加')
  await dialog.getByRole('button', { name: /^保\s*存$/ }).click()
  await expect(page.getByText(/\d+ \/ 50 单/)).toBeVisible()
  await expectNoAxeFaults(page)
  await keep('service-goals', page)
  const street = await at(browser, 'street', '/service/goals')
  await street.setViewportSize({ width: 390, height: 844 })
  await expect(street.getByText(/\d+ \/ 50 单/)).toBeVisible()
  await expect(street.getByRole('button', { name: '设定目标' })).toHaveCount(0)
  await expectNoSidewaysScroll(street)
  await keep('service-goals-phone', street)
  await street.context().close()
})
