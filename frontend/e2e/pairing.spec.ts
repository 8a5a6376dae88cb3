/** 结对帮扶 (VOL-05, SP-08): agreed, planned and started at the desk; a visit told on a phone in two taps. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, logInAtDoor, test } from './fixtures'
import { keep } from './pictures'

test('a community pairs a household, which is a code to everybody else', async ({
  page,
  browser,
}) => {
  await logInAtDoor(page, as('community'), '/service/households')
  await expect(page.getByText('H-0001 · 空巢老人')).toBeVisible()
  await keep('pairs', page)
  await page.getByRole('button', { name: '登记帮扶对象' }).click()
  const dialog = page.getByRole('dialog', { name: '登记帮扶对象' })
  await dialog.getByLabel('类别').fill('困难户')
  await dialog.getByLabel('类别').press('Enter')
  await dialog.getByLabel('小区').fill('柳荫里小区')
  await dialog.getByLabel('姓名').fill('陶桂兰')
  await dialog.getByLabel('联系电话').fill('15400000455')
  await dialog.getByLabel('住址').fill('柳荫里4号楼1单元302')
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click()
  await expect(page.getByRole('heading', { name: /H-0004 · 困难户/ })).toBeVisible()
  await expect(page.getByText('陶桂兰')).toHaveCount(0)
  await page.getByRole('button', { name: '登记对象同意' }).click()
  const agreeing = page.getByRole('dialog', { name: '登记对象同意' })
  await agreeing.getByRole('button', { name: '登记对象同意' }).click()
  await expect(page.getByText('已同意，待开始')).toBeVisible()
  await page.getByRole('button', { name: '填写计划' }).click()
  const planning = page.getByRole('dialog', { name: '填写计划' })
  await planning.getByLabel('帮扶目标').fill('有人照应')
  await planning.getByLabel('帮扶内容').fill('每两周上门一次')
  await planning.getByRole('button', { name: '保存计划' }).click()
  await expect(page.getByText('帮扶计划（第 1 版）')).toBeVisible()
  await page.getByRole('button', { name: '添加帮扶人' }).click()
  const adding = page.getByRole('dialog', { name: '添加帮扶人' })
  await adding.getByLabel('按姓名查找').fill('赵建国')
  await adding.getByRole('radio', { name: /赵建国/ }).click()
  await adding.getByRole('button', { name: /^确\s?定$/ }).click()
  await expect(adding).toBeHidden()
  await page.getByRole('button', { name: '开始帮扶' }).click()
  await expect(page.getByText('帮扶中').first()).toBeVisible()
  await expectNoAxeFaults(page)
  await keep('pair', page)
  const street = await at(browser, 'street', '/service/households?show=cadres')
  await expect(street.getByText(/不作排名/)).toBeVisible()
  await expect(street.getByRole('button', { name: '登记帮扶对象' })).toHaveCount(0)
  await keep('cadres', street)
  await street.context().close()
})

test('a member tells a visit offline in two taps, and it arrives once @phone', async ({
  page,
  context,
}) => {
  await logIn(page, as('volunteer'), '/my/services')
  await page.getByRole('link', { name: '我的帮扶户' }).click()
  const card = page.getByRole('region', { name: 'H-0002 · 困难户' })
  await expect(card).toBeVisible()
  await expectNoSidewaysScroll(page)
  await keep('my-households', page)
  await card.getByRole('button', { name: '记一次探访' }).click()
  await expectNoAxeFaults(page)
  await keep('visit', page)
  await context.setOffline(true)
  await card.getByRole('button', { name: '报送' }).click()
  await expect(card.getByText('已存在手机上，还没有送到')).toBeVisible()
  const answered = page.waitForResponse(
    (it) => it.request().method() === 'POST' && it.url().endsWith('/visits'),
  )
  await context.setOffline(false)
  expect((await answered).status()).toBe(201)
  await expect(card.getByText('待社区确认')).toHaveCount(1)
  await page.reload()
  await expect(card.getByText('待社区确认')).toHaveCount(1)
})
