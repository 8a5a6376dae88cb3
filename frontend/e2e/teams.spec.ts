/** 志愿服务队: asked on the phone, accepted by the leader, an order sent to the team and taken. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { keep } from './pictures'

const TEAM = '柳荫先锋政策宣传队'
const PHONE = { width: 390, height: 844 }

test('a member asks to join a team, its leader accepts, and the team takes an order', async ({
  page,
  browser,
}) => {
  // VOL-01, VOL-02, CHK-10, SRV-01
  const mine = await at(browser, 'volunteer', '/my/teams')
  await mine.setViewportSize(PHONE)
  await mine.getByRole('button', { name: `申请加入 ${TEAM}` }).click()
  const card = mine.getByRole('region', { name: TEAM })
  await expect(card.getByText('等待答复', { exact: true })).toBeVisible()
  await keep('my-teams', mine)
  await expectNoSidewaysScroll(mine)
  await expectNoAxeFaults(mine)

  const leader = await at(browser, 'captain', '/my/teams')
  await leader.setViewportSize(PHONE)
  const led = leader.getByRole('region', { name: `我带的队：${TEAM}` })
  await led.getByRole('button', { name: '接受 赵建国' }).click()
  await expect(leader.getByText('已接受，对方已是队员')).toBeVisible()
  await expect(led.getByRole('button', { name: '接受 赵建国' })).toHaveCount(0)
  await keep('my-teams-led', leader)
  await expectNoSidewaysScroll(leader)
  await expectNoAxeFaults(leader)

  await logIn(page, as('community'), '/service/teams')
  await keep('teams', page)
  await page.getByRole('link', { name: TEAM }).click()
  await expect(page.getByText('赵建国', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '接受 孙丽萍' })).toBeVisible()
  await keep('team', page)
  await expectNoAxeFaults(page)

  await page.goto('/service/orders')
  await page.getByRole('link', { name: /租房押金不退/ }).click()
  await page.getByRole('button', { name: /^下\s?单$/ }).click()
  const sending = page.getByRole('dialog', { name: '下单' })
  await sending.getByText('一支队伍', { exact: true }).click()
  await sending.getByRole('combobox').click()
  await page.getByTitle(TEAM, { exact: true }).click()
  await sending.getByRole('button', { name: /^下\s?单$/ }).click()
  await expect(page.getByText('已下单').first()).toBeVisible()

  await mine.goto('/my/services')
  const order = mine.getByRole('group').filter({ hasText: '租房押金不退' })
  await order.locator('summary').click()
  await order.getByRole('button', { name: '接单' }).click()
  await expect(mine.getByText('已接单，谢谢您')).toBeVisible()
})
