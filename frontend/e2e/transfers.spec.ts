/** 组织关系网上接转 from application to receipt, across two committees, by five people (TRF-05, TRF-10, TRF-11). */
import type { APIRequestContext, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

const MEMBER = '郭珺'

/** One tap for a step that wants nothing; words in its dialog for the others. */
async function take(page: Page, step: string, done: string, field?: string, words = '') {
  await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  if (field) {
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(field).fill(words)
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText(done)).toBeVisible()
}

/** A step of somebody whose page this story does not look at. */
async function stepOf(request: APIRequestContext, login: string, id: string, step: object) {
  const who = await headersOf(request, login)
  const path = `/api/v1/transfers/${id}`
  const { etag = '' } = (await request.get(path, { headers: who })).headers()
  const headers = { ...who, 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }
  const taken = await request.post(`${path}/steps`, { headers, data: step })
  expect(taken.ok()).toBe(true)
}

test('a transfer goes online from branch to branch, and the old branch finds the person no more', async ({
  page,
  browser,
  request,
}) => {
  await logIn(page, as('secretary'), `/members?q=${MEMBER}`)
  await page.getByRole('link', { name: MEMBER }).click()
  await page.getByRole('button', { name: '转接组织关系' }).click()
  await page.getByLabel('转入支部').fill('柳荫社区')
  await page
    .getByTitle(/柳荫社区/)
    .first()
    .click()
  await page.getByLabel('转接事由').click()
  await page.getByTitle('居住地变动').click()
  await page.getByLabel('去往单位').fill('柳荫新村')
  await page.getByLabel('党费交至').fill('2026-10')
  await page.keyboard.press('Tab')
  await page.getByLabel('原党委通讯地址').fill('望河区人民路1号')
  await page.getByLabel('告知党员').fill('工作日上午，柳荫社区一楼，找唐敏，带身份证')
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '开始接转' }).click()
  await expect(page.getByRole('heading', { name: `${MEMBER}的组织关系接转` })).toBeVisible()
  await take(page, '提交审批', '已提交党委审批')
  const path = new URL(page.url()).pathname
  const id = path.split('/').at(-1) ?? ''
  await stepOf(request, 'unit', id, { action: 'approve', opinion: '同意转出' })

  const target = await at(browser, 'street', path)
  await expect(target.getByText('轮到中共澜溪区望河街道工作委员会')).toBeVisible()
  await take(target, '同意', '已同意', '审批意见', '同意接收')
  await expect(target.getByText(/有效期玖拾天/)).toBeVisible()
  await expectNoAxeFaults(target)

  await stepOf(request, 'community', id, { action: 'arrive' })
  const branch = await at(browser, 'community', path)
  await branch.getByRole('button', { name: /^编入支部/ }).click()
  await branch.getByRole('dialog').getByRole('button', { name: '编入支部' }).click()
  await expect(branch.getByText('已编入支部').first()).toBeVisible()
  await branch.getByRole('link', { name: MEMBER, exact: true }).click()
  await expect(branch.getByRole('heading', { level: 1, name: MEMBER })).toBeVisible()
  await expect(branch.getByText('柳荫社区').first()).toBeVisible()
  await expectNoAxeFaults(branch)
  const record = new URL(branch.url()).pathname

  await target.reload()
  await take(target, '寄出回执', '回执已寄出')
  await expect(target.getByText('已全部办结，回执已收到')).toBeVisible()

  await page.goto(record)
  await expect(page.getByText(/没有找到。可能已被移除/)).toBeVisible()
  await expect(page.getByText(MEMBER)).toHaveCount(0)
  for (const window of [target, branch]) await window.context().close()
})

test('a member sees who holds the file @phone', async ({ page }) => {
  await logIn(page, as('volunteer'))
  await page.getByRole('link', { name: '我的组织关系' }).click()
  await expect(page.getByText('没有组织关系接转')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
