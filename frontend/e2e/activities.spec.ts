/** 活动: planned and published, signed up for on the phone, attended by the code, recorded, summed up. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

const HOUR = 3_600_000
const SAVE = /^保\s*存$/
const PHONE = { width: 390, height: 844 }

/** As `datetime-local` holds it, in China. */
const local = (moment: number) => new Date(moment + 8 * HOUR).toISOString().slice(0, 16)

/** Soon, so that there is time to sign up, and still today. */
function soon(): string {
  const [now, then] = [local(Date.now()), local(Date.now() + HOUR / 6)]
  return then.slice(0, 10) === now.slice(0, 10) ? then : `${now.slice(0, 10)}T23:59`
}

/** A step in words: whoever wrote the record is not offered its inspection (四有). */
async function say(page: Page, act: string, field: string, words: string) {
  await page.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByLabel(field, { exact: true }).first().fill(words)
  await dialog.getByRole('button', { name: SAVE }).click()
  await expect(dialog).toBeHidden()
}

test('a community runs an activity from its plan to its summary', async ({ page, browser }) => {
  // ACT-01, ACT-04
  await logIn(page, as('community'), '/service/activities')
  await expect(page.getByText('探访独居老人')).toBeVisible()
  await page.getByRole('button', { name: '安排活动' }).click()
  const plan = page.getByRole('dialog', { name: '安排活动' })
  await plan.getByLabel('活动', { exact: true }).fill('楼道清洁半日')
  await plan.getByLabel('开始').fill(soon())
  await plan.getByLabel('结束').fill(local(Date.now() + HOUR))
  await plan.getByLabel('地点').fill('柳荫里3号楼')
  await plan.getByLabel('领域').click()
  await page.getByTitle('绿化美化').click()
  await plan.getByLabel('计划', { exact: true }).fill('分两组清理楼道杂物')
  await expectNoAxeFaults(page)
  await plan.getByRole('button', { name: SAVE }).click()
  await page.getByRole('button', { name: /^发\s*布$/ }).click()
  await expect(page.getByText('已发布，党员可以报名')).toBeVisible()

  const phone = await at(browser, 'volunteer', '/my/activities')
  await phone.setViewportSize(PHONE)
  await phone.getByRole('button', { name: '报名 楼道清洁半日' }).click()
  await expect(phone.getByText('已报名', { exact: true }).first()).toBeVisible()
  await expectNoSidewaysScroll(phone)
  await expectNoAxeFaults(phone)

  const shown = page.waitForResponse(/attendance-code/)
  await page.getByRole('button', { name: '开始签到' }).click()
  const { url } = (await (await shown).json()) as { url: string }
  await expect(page.getByRole('img', { name: '签到二维码' })).toBeVisible()
  await expectNoAxeFaults(page)
  const { pathname, hash } = new URL(url)
  await phone.goto(`${pathname}${hash}`)
  await expect(phone.getByText('签到成功')).toBeVisible()
  await expect(page.getByText('已签到1人')).toBeVisible()

  await page.getByRole('link', { name: '返回活动' }).click()
  await page.getByRole('button', { name: '修改计划' }).click()
  const change = page.getByRole('dialog', { name: '修改计划' })
  await change.getByLabel('开始').fill(local(Date.now() - 2 * HOUR))
  await change.getByLabel('结束').fill(local(Date.now() - HOUR))
  await change.getByRole('button', { name: SAVE }).click()
  await say(page, '写记录', '活动记录：内容与效果', '清理三个楼道，一人参加')
  await expect(page.getByText('清理三个楼道，一人参加')).toBeVisible()
  await expect(page.getByRole('button', { name: '写检查' })).toHaveCount(0)
  const street = await at(browser, 'street', new URL(page.url()).pathname)
  await say(street, '写检查', '检查情况', '签到与记录齐全')
  await page.reload()
  await say(page, '写总结', '总结', '居民满意')
  await expect(page.getByText('居民满意')).toBeVisible()
  await expect(page.getByText('已总结').first()).toBeVisible()
  await expect(page.getByRole('region', { name: '报名名单' })).toContainText('扫码签到')
  await phone.goto('/my/services/records')
  await expect(phone.getByText('楼道清洁半日').first()).toBeVisible()
})
