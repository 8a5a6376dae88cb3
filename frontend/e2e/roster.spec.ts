/** The liaison officer's month: the roster goes in from Excel, faults come back by cell. */
import { fileURLToPath } from 'node:url'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

/** Its unit has one branch, so that a roster need not name it. */
const LIAISON = { login: 'liaison28', password: 'willow-bridge-2026' }
const ROSTER = fileURLToPath(new URL('./files/roster.xlsx', import.meta.url))

test('a roster goes in: faults by cell, commit, and the new member is found by initials', async ({
  page,
}) => {
  await logIn(page, LIAISON, '/rosters')
  await expect(page.getByRole('heading', { name: '花名册导入导出' })).toBeVisible()
  await expectNoAxeFaults(page)
  await page.locator('input[type=file]').setInputFiles(ROSTER)

  await expect(page.getByRole('heading', { name: 'roster.xlsx' })).toBeVisible()
  await expect(page.getByText('新增 3 人')).toBeVisible()
  const rows = page.getByRole('region', { name: '花名册各行' }).getByRole('row')
  await expect(rows.filter({ hasText: '公孙若水' })).toContainText('D6')
  await expect(rows.filter({ hasText: '百里行舟' })).toContainText('手机号应为 11 位')
  await page.getByText('退回 2', { exact: true }).click()
  await expect(rows.filter({ hasText: '诸葛明远' })).toHaveCount(0)
  await expect(rows.filter({ hasText: '百里行舟' })).toContainText('E7')
  await expectNoAxeFaults(page)

  const mended = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载需修改的行' }).click()
  expect((await mended).suggestedFilename()).toBe('花名册需修改的行.xlsx')

  await page.getByRole('button', { name: /确认导入/ }).click()
  await expect(page.getByText(/^已写入：新增 3 人/)).toBeVisible()
  await expectNoAxeFaults(page)

  await page.getByRole('link', { name: '查看党员名册' }).click()
  await page.getByLabel('姓名、拼音、首字母、手机尾号或工号').fill('zgmy')
  await expect(page).toHaveURL(/q=zgmy/)
  await page.getByRole('link', { name: '诸葛明远' }).click()
  await expect(page.getByRole('heading', { name: '诸葛明远' })).toBeVisible()
  await expect(page.getByText(/来自花名册第 3 行/)).toBeVisible()
  await expectNoAxeFaults(page)
})

test('the same roster sent again changes nothing', async ({ page }) => {
  await logIn(page, LIAISON, '/rosters')
  await page.locator('input[type=file]').setInputFiles(ROSTER)
  await expect(page.getByText('没有需要写入的内容：3 行不变，2 行退回')).toBeVisible()
  await expect(page.getByRole('button', { name: /确认导入/ })).toHaveCount(0)
  await page.getByRole('button', { name: '放弃' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('这次上传已放弃，没有写入任何内容。')).toBeVisible()
})

test('the top bar finds a person; a new record is typed by keyboard alone', async ({ page }) => {
  await logIn(page, LIAISON, '/members/new')
  await expect(page.getByLabel('姓名')).toBeFocused()
  await expectNoAxeFaults(page)
  await page.keyboard.type('南宫试笔')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByRole('combobox', { name: '所在支部' }).click()
  await page
    .getByTitle(/党支部$/)
    .last()
    .click()
  await page.getByLabel('联系电话').fill('１５４ ００９９ ８８８８')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '南宫试笔' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^姓名、拼音/ })).toBeFocused()
  await page.keyboard.type('ngsb')
  const hit = page.getByRole('option', { name: /南宫试笔/ }).first()
  await expect(hit).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('154 **** 8888')).toBeVisible()
})

test('a whole number is shown for a purpose and stands in nobody’s list', async ({ page }) => {
  await logIn(page, LIAISON, '/members')
  await expectNoAxeFaults(page)
  await page.getByRole('cell').getByRole('link').first().click()
  await page.getByRole('button', { name: '查看完整号码' }).click()
  await page.getByRole('button', { name: '通知报到事宜' }).click()
  await page
    .getByRole('dialog', { name: '查看完整号码' })
    .getByRole('button', { name: '查看完整号码' })
    .click()
  await expect(page.getByText(/秒后隐藏/)).toBeVisible()
  await expect(page.getByText(/^154 \d{4} \d{4}$/)).toBeVisible()
})

test('lists of members and rosters fit a phone @phone', async ({ page }) => {
  await logIn(page, LIAISON, '/members')
  for (const path of ['/members', '/rosters', '/members/new']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectNoAxeFaults(page)
  }
})
