/** 党员找组织: found by an estate on a phone, asked to call, answered, seen by who asked. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('a member finds an organisation by an estate, it calls, and the member sees it @phone', async ({
  page,
  browser,
}) => {
  // MEM-15
  await logIn(page, as('caller'), '/my/me')
  await page.getByRole('link', { name: '联系党组织' }).click()
  await page.getByRole('button', { name: '找党组织联系' }).click()
  await page.getByLabel('查找方式').selectOption('estate')
  await page.getByRole('searchbox').fill('桥西里')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('radio', { name: /石桥社区/ }).check()
  await page.getByLabel('想说的事').fill('刚搬来，想参加周末的志愿服务')
  await page.getByLabel('方便的时间').fill('周末')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '提交' }).click()
  const mine = page.getByRole('region', { name: /石桥社区/ })
  await expect(mine.getByText('待联系')).toBeVisible()
  await expectNoAxeFaults(page)

  const desk = await at(browser, 'community02', '/contacts')
  await desk
    .getByRole('listitem')
    .filter({ hasText: '参加组织生活' })
    .getByRole('link')
    .last()
    .click()
  await expect(desk.getByText('刚搬来，想参加周末的志愿服务')).toBeVisible()
  await expectNoAxeFaults(desk)
  await desk.getByRole('button', { name: '登记联系结果' }).click()
  const dialog = desk.getByRole('dialog', { name: '登记联系结果' })
  await dialog.getByLabel('联系结果').fill('已电话联系，周六上午来服务中心')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(desk.getByText('已联系').first()).toBeVisible()
  await desk.context().close()

  await page.reload()
  await expect(mine.getByText('已电话联系，周六上午来服务中心')).toBeVisible()
})

test('a clerk writes the wish down for a member who came to the counter', async ({ page }) => {
  // MEM-15
  await logIn(page, as('window'), '/contacts/new')
  const asked = page.getByRole('form', { name: '来访党员' })
  await asked.getByRole('searchbox').fill('朱玉珍')
  await asked.getByRole('button', { name: '查找' }).click()
  await asked.getByRole('radio', { name: /朱玉珍/ }).check()
  const found = page.getByRole('region', { name: '找党组织' })
  await found.getByRole('searchbox').fill('清波社区')
  await found.getByRole('button', { name: '查找' }).click()
  await found.getByRole('radio', { name: /清波社区/ }).check()
  await page.getByLabel('事由').selectOption('help')
  await page.getByLabel('想说的事').fill('腿脚不便，想请人上门')
  await page.getByRole('radio', { name: '上门' }).check()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('link', { name: '朱玉珍' }).first().click()
  await expect(page.getByText('腿脚不便，想请人上门')).toBeVisible()
  await expect(page.getByText('沈佳怡').first()).toBeVisible()
  await expectNoAxeFaults(page)
})
