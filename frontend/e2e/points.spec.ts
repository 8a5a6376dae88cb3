/** 积分: a rule tried out and made by the community, points with their reasons on the phone. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a member reads why they have points, the community tries a rule and makes it @phone', async ({
  page,
  browser,
}) => {
  // CHK-25, SP-09
  await logIn(page, as('volunteer'), '/my/points')
  const mine = page.getByRole('region', { name: '清理楼道杂物' }).first()
  await expect(mine.getByText(/规则第 1 版/)).toBeVisible()
  await expect(page.getByText('同意在积分榜公开我的姓名和积分')).toHaveCount(0)
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)

  const desk = await at(browser, 'community', '/service/points')
  await expect(desk.getByText('现行规则')).toBeVisible()
  await expectNoAxeFaults(desk)
  await desk.getByRole('button', { name: '制定新规则' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: '用上月记录试算' }).click()
  await expect(dialog.getByRole('status')).toContainText('按此规则')
  await dialog.getByLabel('制定说明').fill('听取居民意见后调整')
  await dialog.getByRole('button', { name: '发布规则' }).click()
  await expect(desk.getByText('新规则已发布')).toBeVisible()
  await expect(desk.getByText('即将生效')).toBeVisible()
  await desk.context().close()
})
