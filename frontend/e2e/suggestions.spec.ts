/** 献计献策: written on the phone, answered by the community, read under my matters. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a member suggests, the community answers, the member reads what came of it @phone', async ({
  page,
  browser,
}) => {
  // CHK-35
  await logIn(page, as('volunteer'), '/my/suggestions/new')
  await page.getByLabel('您的建议').fill('建议把快递柜移到门卫旁')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '提交建议' }).click()
  await expect(page.getByText('已提交，社区会答复您')).toBeVisible()
  await expect(page.getByText('社区建设献计献策').first()).toBeVisible()

  const desk = await at(browser, 'community', '/service/suggestions')
  await expectNoAxeFaults(desk)
  await desk.getByRole('link', { name: /快递柜/ }).click()
  await desk.getByRole('button', { name: '答复', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('radio', { name: '未采纳' }).check()
  await dialog.getByLabel('理由或落实情况').fill('门卫旁是消防通道')
  await dialog.getByRole('button', { name: '发送答复' }).click()
  await expect(desk.getByText('已答复')).toBeVisible()
  await expect(desk.getByText('未采纳').first()).toBeVisible()
  await desk.context().close()

  await page.reload()
  await page
    .getByRole('link', { name: /社区建设献计献策/ })
    .first()
    .click()
  await expect(page.getByText('门卫旁是消防通道').first()).toBeVisible()
})
