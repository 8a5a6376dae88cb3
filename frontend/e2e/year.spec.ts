/** A year of service: unit, community, member on the phone, resident, by a moved clock (issue 5, show 1). */
import { expect, test } from './fixtures'
import { prints } from './papers'
import { keep } from './pictures'
import { done, goTo, seat, sit, YEAR } from './year'
import {
  appraised,
  consulted,
  issued,
  NAME,
  ordered,
  planned,
  rated,
  recorded,
  registered,
  slipOf,
  sound,
  tookPart,
  voided,
} from './yearSteps'

const told: { code: string; order: string } = { code: '', order: '' }

test.describe.configure({ mode: 'serial' })

test('January: the unit issues, the community registers, the receipt comes back @year', async ({
  browser,
}) => {
  // CHK-01 … CHK-08
  goTo(`${YEAR}-01-06T09:00`)
  const unit = await seat(browser, 'liaison', `/check-ins?q=${NAME}`)
  await voided(unit)
  await unit.goto('/check-ins/new')
  told.code = await issued(unit)

  goTo(`${YEAR}-01-09T10:00`)
  const member = await seat(browser, 'member', '/my', { phone: true })
  await expect(member.getByRole('heading', { name: /^请于.*报到$/ })).toBeVisible()
  await sound(member, '01-member')
  const desk = await seat(browser, 'community', '/check-ins/desk')
  await registered(desk, told.code)
  await sound(desk, '01-community')

  goTo(`${YEAR}-01-12T10:00`)
  const back = await seat(browser, 'liaison', '/check-ins/receipts')
  await back.getByLabel(/扫描或输入回执/).fill(told.code)
  await back.keyboard.press('Enter')
  await expect(back.getByText('本次已收回 1 份')).toBeVisible()
  await done(unit, member, desk, back)
})

test('March: a resident orders, the member takes it in two taps, the code confirms @year', async ({
  browser,
}) => {
  // SRV-01, SRV-02, SRV-03, CHK-12
  goTo(`${YEAR}-03-02T15:00`)
  const resident = await sit(browser, { phone: true })
  await resident.goto('/service')
  await ordered(resident)
  await sound(resident, '03-resident')
  told.order = (await resident.getByTestId('number').textContent()) ?? ''
  await resident.getByRole('link', { name: '看看进度' }).click()
  await expect(resident.getByRole('heading', { name: '社区正在看' })).toBeVisible()

  const desk = await seat(browser, 'community', '/service/orders')
  await desk
    .getByRole('link', { name: /智能手机教学/ })
    .first()
    .click()
  await expect(desk.getByText(told.order).first()).toBeVisible()
  await desk.getByRole('button', { name: /^下\s?单$/ }).click()
  const sending = desk.getByRole('dialog', { name: '下单' })
  await sending.getByRole('button', { name: /^下\s?单$/ }).click()
  await expect(desk.getByText('已下单').first()).toBeVisible()
  await sound(desk, '03-community')

  const member = await seat(browser, 'member', '/my/services', { phone: true })
  const card = member.getByRole('group').filter({ hasText: told.order })
  await card.locator('summary').click()
  await card.getByRole('button', { name: '接单' }).click()
  await expect(member.getByText('已接单，谢谢您')).toBeVisible()
  await sound(member, '03-member')

  goTo(`${YEAR}-03-03T18:00`)
  const after = await seat(browser, 'member', '/my/services?view=mine', { phone: true })
  const mine = after.getByRole('region', { name: '智能手机教学' }).filter({ hasText: told.order })
  await mine.getByRole('button', { name: '办好了，报时间' }).click()
  await mine.getByRole('button', { name: /填“已按约定办好”/ }).click()
  await mine.getByRole('button', { name: '报完成' }).click()
  await expect(mine.getByText('等居民或社区确认')).toBeVisible()
  await rated(resident)
  await keep('year-03-rated', resident)
  await done(resident, desk, member, after)
})

test('June: an activity is signed up for on the phone, attended by its code, recorded @year', async ({
  browser,
}) => {
  // ACT-01, ACT-04, ACT-06
  goTo(`${YEAR}-06-07T09:00`)
  const desk = await seat(browser, 'community', '/service/activities')
  await planned(desk)
  const { pathname } = new URL(desk.url())
  const member = await seat(browser, 'member', '/my/activities', { phone: true })
  await member.getByRole('button', { name: '报名 端午邻里节' }).click()
  await expect(member.getByText('已报名', { exact: true }).first()).toBeVisible()
  await sound(member, '06-member')

  goTo(`${YEAR}-06-12T08:55`)
  const door = await seat(browser, 'community', pathname)
  const shown = door.waitForResponse(/attendance-code/)
  await door.getByRole('button', { name: '开始签到' }).click()
  const { hash } = new URL(((await (await shown).json()) as { url: string }).url)
  await expect(door.getByRole('img', { name: '签到二维码' })).toBeVisible()
  const there = await seat(browser, 'member', `/my/activities/attend${hash}`, { phone: true })
  await expect(there.getByText('签到成功')).toBeVisible()
  goTo(`${YEAR}-06-12T15:00`)
  const later = await seat(browser, 'community', pathname)
  await recorded(later)
  await sound(later, '06-community')
  await done(desk, member, door, there, later)
})

test('a half-year of the unit: what is missing, what it did, and the letter about it @year', async ({
  browser,
}) => {
  // CHK-27, CHK-28, NT-24, PV-24
  goTo(`${YEAR}-06-20T09:00`)
  const unit = await seat(browser, 'unit', '/service/community')
  await expect(
    unit.getByText(`${YEAR}年上半年参与服务：还没有参与，请与社区商定一次`),
  ).toBeVisible()
  const other = await tookPart(browser, unit)
  await unit.reload()
  await expect(unit.getByText(`${YEAR}年上半年参与服务：已参与 1 次`)).toBeVisible()
  await sound(unit, '06-unit')

  goTo(`${YEAR}-07-02T09:00`)
  const desk = await seat(browser, 'community', '/service/letters')
  await desk.getByRole('button', { name: '开始起草' }).click()
  await expect(desk.getByText(/已起草 \d+ 份/).first()).toBeVisible()
  await expect(desk.getByText(`${YEAR}年上半年`).first()).toBeVisible()
  await expect(desk.getByText('1 次，12 人次').first()).toBeVisible()
  await sound(desk, '07-community')
  await done(unit, other, desk)
})

test('December: appraised, answered by the member, sealed, received and consulted @year', async ({
  browser,
}) => {
  // CHK-14, CHK-15, CHK-16, CHK-17, PV-44
  goTo(`${YEAR}-12-20T09:00`)
  const desk = await slipOf(browser)
  const link = desk.getByRole('link', { name: NAME })
  while (!(await link.isVisible())) {
    await desk.getByRole('button', { name: '加载更多' }).click()
    await desk.waitForLoadState('networkidle')
  }
  await link.click()
  await expect(desk.getByRole('heading', { name: new RegExp(NAME) })).toBeVisible()
  await appraised(desk)
  await sound(desk, '12-community')
  const { pathname } = new URL(desk.url())
  const member = await seat(browser, 'member', '/my/feedback', { phone: true })
  const mine = member.getByRole('region', { name: /柳荫社区/ })
  await mine.getByRole('button', { name: '提出意见' }).click()
  await mine.getByLabel('我的意见').fill('情况属实，明年继续参加。')
  await mine.getByRole('button', { name: '提交意见' }).click()
  await expect(mine.getByText('情况属实，明年继续参加。')).toBeVisible()
  await sound(member, '12-member')
  await desk.reload()
  await desk.getByRole('button', { name: '盖章送达' }).click()
  await expect(desk.getByText('已送达 1 份')).toBeVisible()

  goTo(`${YEAR}-12-28T09:00`)
  const unit = await seat(browser, 'liaison', pathname)
  await consulted(unit)
  await sound(unit, '12-unit')
  await done(desk, member, unit)
})

test('next January: the year stands in the member’s record and prints as a certificate @year', async ({
  browser,
}) => {
  // CHK-13, CHK-16
  goTo(`${YEAR + 1}-01-05T09:00`)
  const member = await seat(browser, 'member', `/my/services/records?year=${YEAR}`, { phone: true })
  const sum = member.getByRole('region', { name: new RegExp(`${YEAR}`) }).first()
  await expect(sum).toBeVisible()
  await expect(member.getByText('端午邻里节').first()).toBeVisible()
  await expect(member.getByText('智能手机教学').first()).toBeVisible()
  await expect(member.getByText('6', { exact: true })).toBeVisible()
  await sound(member, '13-member')
  await prints(member, /开具服务证明/, '/print')
  await member.goto('/my/feedback')
  await expect(member.getByRole('list', { name: '调阅记录' })).toContainText('郑凯')
  await done(member)
})
