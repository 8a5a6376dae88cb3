/** A letter out on paper, whole: applied for, approved, printed; its receipt late, chased, and come
 * (TRF-04, TRF-05, TRF-11, DL-20). */
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, headersOf, logIn, test } from './fixtures'
import { prints } from './papers'

const CAMPUS = '数学学院教工党支部'

/** A member of 区教育局 whom no other story knows. */
async function entered(request: APIRequestContext): Promise<string> {
  const who = await headersOf(request, 'unit02')
  const known = await (await request.get('/api/v1/members?limit=1', { headers: who })).json()
  const headers = { ...who, 'Idempotency-Key': crypto.randomUUID() }
  const data = { branch_id: known.items[0].branch.id, name: '章若谷', gender: 'female' }
  const made = await request.post('/api/v1/members', { headers, data })
  expect(made.status()).toBe(201)
  return (await made.json()).id
}

async function fillTheLetter(page: Page): Promise<void> {
  await page.getByText('系统外的党组织').click()
  await page.getByLabel('抬头（对方党委）').fill('中共江城大学数学学院委员会')
  await page.getByLabel('对方支部').fill(CAMPUS)
  await page.getByLabel('去往单位').fill('江城大学')
  await page.getByLabel('党费交至').fill('2026-10')
  await page.keyboard.press('Tab')
  await page.getByLabel('有效期（天）').fill('15')
  await page.getByLabel('原党委通讯地址').fill('望河区人民路1号')
  await page.getByText('纸质介绍信').click()
  await page.getByLabel('告知党员').fill('持介绍信到数学学院党委，找组织员')
}

test('a letter out is applied for by the branch, approved by the committee, and printed', async ({
  page,
  browser,
  request,
}) => {
  await logIn(page, as('unit02'), `/transfers/new?member=${await entered(request)}`)
  await fillTheLetter(page)
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '开始接转' }).click()
  await page.getByRole('button', { name: /^提交审批/ }).click()
  await expect(page.getByText('已提交党委审批')).toBeVisible()

  const committee = await at(browser, 'unit03', new URL(page.url()).pathname)
  await committee.getByRole('button', { name: /^同意/ }).click()
  await committee.getByRole('dialog').getByLabel('审批意见').fill('同意转出')
  await committee.keyboard.press('Control+Enter')
  await expect(committee.getByText(/有效期壹拾伍天/)).toBeVisible()
  const number = await committee.locator('strong', { hasText: /^\d{4}-/ }).textContent()
  await prints(committee, /打印介绍信/, `/letter?number=${number}`)
  await expect(committee.getByText('等待系统外的党组织寄回回执')).toBeVisible()
  await expectNoAxeFaults(committee)
  await committee.context().close()
})

test('the receipt of a letter out is late: handler, branch and committee are told; it comes, and the member has left', async ({
  page,
}) => {
  await logIn(page, as('unit02'), '/workbench')
  await page.getByRole('button', { name: /^提醒，/ }).click()
  const panel = page.getByRole('dialog', { name: '提醒' })
  const late = panel.getByRole('link', { name: new RegExp(`回执逾期.*${CAMPUS}`) })
  for (const step of ['提醒经办人', '提醒支部书记', '提醒党委'])
    await expect(late.filter({ hasText: step })).toHaveCount(1)
  await late.filter({ hasText: '提醒党委' }).click()
  for (const step of ['提醒经办人', '提醒支部书记', '提醒党委'])
    await expect(page.getByText(new RegExp(`${step} · 回执逾期，\\d+ 天`))).toBeVisible()
  const name = (await page.getByRole('heading', { level: 1 }).textContent())?.split('的')[0] ?? ''

  await page.getByRole('button', { name: /^登记回执并转出/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('对方支部').fill(CAMPUS)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  for (const day of ['编入日期', '收到回执日期']) {
    await dialog.getByLabel(day).fill(yesterday)
    await page.keyboard.press('Tab')
  }
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已全部办结，回执已收到')).toBeVisible()
  await expect(page.getByText(CAMPUS).first()).toBeVisible()
  await page.goto(`/members?q=${name}`)
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})
