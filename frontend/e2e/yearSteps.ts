/** What people do at the longer moments of the year's story. */
import type { Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll } from './fixtures'
import { keep } from './pictures'
import { seat, YEAR } from './year'

/** Whose year it is. */
export const NAME = '林晓雯'
const SAVE = /^保\s*存$/

export async function sound(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await keep(`year-${name}`, page)
}

export async function issued(unit: Page): Promise<string> {
  await unit.getByLabel('姓名、拼音首字母或手机尾号').fill(NAME)
  await expect(unit.getByRole('button', { name: `加入${NAME}` })).toBeVisible()
  await unit.getByLabel('姓名、拼音首字母或手机尾号').press('Enter')
  await expect(unit.getByText('已选 1 人')).toBeVisible()
  await unit.keyboard.press('Control+Enter')
  await expect(unit.getByText('按居住小区')).toBeVisible()
  await unit.keyboard.press('Control+Enter')
  await unit.getByLabel('自愿报名是怎样记录的').fill('支部会上本人报名')
  await unit.keyboard.press('Escape')
  await unit.getByLabel('以上 1 人都是本人自愿报名').check()
  await unit.keyboard.press('Control+Enter')
  await expect(unit.getByText('已开具报到证 1 张')).toBeVisible()
  await unit.getByRole('link', { name: NAME }).click()
  await expect(unit.getByRole('heading', { name: NAME })).toBeVisible()
  return (await unit.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
}

export async function ordered(resident: Page): Promise<void> {
  await resident.getByLabel('小区或社区名称').fill('柳荫')
  await resident.getByRole('button', { name: /柳荫社区/ }).click()
  await resident.getByRole('radio', { name: /智能手机教学/ }).check({ force: true })
  await resident.getByLabel('小区名称', { exact: true }).fill('柳荫新村')
  await resident.getByLabel('详细住址').fill('12号楼2单元301')
  await resident.getByLabel('怎么称呼您').fill('齐奶奶')
  await resident.getByLabel('联系电话').fill(`139 ${String(Date.now()).slice(-8)}`)
  await resident.getByRole('button', { name: '提交' }).click()
  await expect(resident.getByRole('heading', { name: '已经收到您的需求' })).toBeVisible()
}

export async function planned(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '安排活动' }).click()
  const plan = desk.getByRole('dialog', { name: '安排活动' })
  await plan.getByLabel('活动', { exact: true }).fill('端午邻里节')
  await plan.getByLabel('开始').fill(`${YEAR}-06-12T09:00`)
  await plan.getByLabel('结束').fill(`${YEAR}-06-12T11:00`)
  await plan.getByLabel('地点').fill('柳荫里小广场')
  await plan.getByLabel('领域').fill('文化')
  await plan.getByLabel('领域').press('Enter')
  await plan.getByLabel('计划', { exact: true }).fill('包粽子，给高龄老人送粽子')
  await plan.getByRole('button', { name: SAVE }).click()
  await desk.getByRole('button', { name: /^发\s*布$/ }).click()
  await expect(desk.getByText('已发布，党员可以报名')).toBeVisible()
}

export async function appraised(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '登记评议' }).click()
  const dialog = desk.getByRole('dialog', { name: `登记${NAME}的评议` })
  await dialog.getByLabel('参加评议人数').fill('23')
  await dialog.getByLabel('评议等次').click()
  await desk.getByTitle('优秀').click()
  await dialog.getByLabel('社区意见').fill('接单一次，参加端午邻里节。')
  await dialog.getByRole('button', { name: '登记评议' }).click()
  await expect(desk.getByText(/参加.*23 人|23 人参加/)).toBeVisible()
}

/** The member's slip of the year, which the run has just made. */
export async function slipOf(browser: Browser): Promise<Page> {
  const desk = await seat(browser, 'community', '/service/appraisals')
  await desk.getByRole('button', { name: `开展 ${YEAR} 年度评议` }).click()
  const run = desk.getByRole('region', { name: new RegExp(`柳荫社区.*${YEAR} 年度`) })
  await expect(run.getByText(/下一步：召开评议会/)).toBeVisible()
  return desk
}

/** Told by the unit, confirmed by its community, whose page it gives. */
export async function tookPart(browser: Browser, unit: Page): Promise<Page> {
  await unit.getByRole('button', { name: '登记参与服务' }).click()
  const dialog = unit.getByRole('dialog', { name: '登记参与服务' })
  await dialog.getByLabel('内容').fill('为居民办财务知识讲座')
  await dialog.getByLabel('人数').fill('12')
  await dialog.getByRole('button', { name: SAVE }).click()
  await expect(unit.getByText('已登记，待对方确认')).toBeVisible()
  const other = await seat(browser, 'community', '/service/partners?view=services')
  await other.getByRole('button', { name: '确认：为居民办财务知识讲座', exact: true }).click()
  await other
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s*认$/ })
    .click()
  await expect(other.getByText('已确认', { exact: true }).first()).toBeVisible()
  return other
}

export async function rated(resident: Page): Promise<void> {
  await resident.getByRole('button', { name: '刷新进度' }).click()
  await resident.getByRole('button', { name: '确认：已经办好' }).click()
  await resident.getByRole('radio', { name: '一星，很不满意' }).focus()
  for (let n = 0; n < 4; n++) await resident.keyboard.press('ArrowRight')
  await resident.getByRole('button', { name: '提交评价' }).click()
  await expect(resident.getByText('您给了 5 颗星。')).toBeVisible()
}

export async function consulted(unit: Page): Promise<void> {
  await unit.getByRole('button', { name: '签收' }).click()
  await unit.getByRole('button', { name: '调阅' }).click()
  const asked = unit.getByRole('dialog', { name: `调阅${NAME}的反馈单` })
  await asked.getByLabel('调阅用途').click()
  await unit.getByTitle('评先选优').click()
  await asked.getByLabel('评议或评选的名称').fill('优秀共产党员评选')
  await asked.getByRole('button', { name: '调阅' }).click()
  await expect(unit.getByRole('list', { name: '调阅记录' })).toContainText('优秀共产党员评选')
}

export async function voided(unit: Page): Promise<void> {
  await unit.getByRole('link', { name: NAME }).first().click()
  await unit.getByRole('button', { name: '作废' }).click()
  await unit.getByRole('button', { name: '本人不再报名' }).click()
  await unit.getByRole('dialog', { name: /^作废/ }).getByRole('button', { name: '作废' }).click()
  await expect(unit.getByText('已作废', { exact: true }).first()).toBeVisible()
}

export async function registered(desk: Page, code: string): Promise<void> {
  await desk.getByLabel(/扫描报到证/).fill(code)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { name: NAME })).toBeVisible()
  // People need a moment to compare; what comes sooner is a gun's second Enter.
  await desk.waitForTimeout(400)
  await desk.getByRole('button', { name: /身份相符，登记报到/ }).click()
  await expect(desk.getByText(`${NAME}已登记报到，回执已出具`)).toBeVisible()
}

export async function recorded(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '写记录' }).click()
  const record = desk.getByRole('dialog', { name: '写记录' })
  await record.getByLabel('活动记录：内容与效果', { exact: true }).fill('送粽子三十六份')
  await record.getByRole('button', { name: SAVE }).click()
  await expect(desk.getByText('送粽子三十六份')).toBeVisible()
}
