/** The organisation department's figures: from the overview down to the rows, and on paper. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const DEPARTMENT = { login: 'district', password: PASSWORD }
const PAGES = ['/workbench', '/statistics', '/statistics/overview']

/** Loads the list of check-ins to its end and counts its rows. */
async function rowsOfList(page: Page): Promise<number> {
  await expect(page).toHaveURL(/\/check-ins\?/)
  const rows = page.locator('tr[data-row-key]')
  await expect(rows.first()).toBeVisible()
  const more = page.getByRole('button', { name: '加载更多' })
  while (await more.isVisible()) {
    const before = await rows.count()
    await more.click()
    await expect.poll(() => rows.count()).toBeGreaterThan(before)
  }
  return rows.count()
}

test('figures open level by level, and the last one is the length of its list', async ({
  page,
}) => {
  await logIn(page, DEPARTMENT, '/statistics')
  const table = page.getByRole('table', { name: '各组织报到数字' })
  await expect(page.getByText(/截至 .*统计口径 check-ins\/1/).first()).toBeVisible()
  await table.getByRole('link', { name: /望河街道工作委员会$/ }).click()
  await expect(page).toHaveURL(/under=/)
  await expect(page.getByRole('navigation', { name: '所在位置' })).toContainText('报到统计')

  const figure = table.getByRole('link', { name: /柳荫社区委员会 已结束/ })
  const said = Number(await figure.innerText())
  expect(said).toBeGreaterThan(0)
  await figure.click()
  expect(await rowsOfList(page)).toBe(said)

  await page.goBack()
  const both = table.getByRole('link', { name: /柳荫社区委员会 已报到/ })
  const arrived = Number(await both.innerText())
  await both.click()
  expect(await rowsOfList(page)).toBe(arrived)
})

test('units are counted at the unit’s side, and late ones lead to their people', async ({
  page,
}) => {
  await logIn(page, DEPARTMENT, '/workbench')
  const late = page.getByRole('region', { name: '各单位逾期未报到' })
  const unit = late.getByRole('link', { name: /区财政局机关委员会/ })
  const said = Number(/(\d+) 人/.exec(await unit.innerText())?.[1])
  await unit.click()
  expect(await rowsOfList(page)).toBe(said)

  await page.keyboard.press('Escape')
  await page.goto('/statistics?by=unit')
  await expect(page.getByText(/已到社区报到的占 \d+%/)).toBeVisible()
  await page.getByRole('button', { name: '查看数据表' }).click()
  const months = page.getByRole('region', { name: '近 12 个月办理情况' })
  await expect(months.getByRole('row')).toHaveCount(13)
})

test('the overview is printed on one sheet without the frame, and taken out as a file', async ({
  page,
}) => {
  await logIn(page, DEPARTMENT, '/statistics')
  await page.getByRole('button', { name: '一览表' }).click()
  const rows = page.getByRole('table', { name: '在职党员到社区报到一览表' }).getByRole('row')
  await expect(rows).toHaveCount(14)
  await page.getByRole('button', { name: '导出' }).click()
  const file = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Excel/ }).click()
  expect((await file).suggestedFilename()).toMatch(/^一览表-\d{4}-\d\d-\d\d\.xlsx$/)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^打印/ })).toBeHidden()
  await expect(page.getByText(/^截至 /)).toBeVisible()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

for (const looks of [
  { theme: 'light' },
  { theme: 'dark' },
  { text: 'xlarge' },
  { language: 'en-US' },
] as const) {
  test(`to-dos and figures can be read: ${JSON.stringify(looks)}`, async ({ page }) => {
    await logIn(page, DEPARTMENT, '/workbench')
    await withLooks(page, looks)
    for (const path of PAGES) {
      await page.goto(path)
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectNoAxeFaults(page)
    }
  })
}

test('to-dos and figures fit a phone with large letters @phone', async ({ page }) => {
  await withLooks(page, { text: 'xlarge', language: 'zh-CN' })
  await logIn(page, DEPARTMENT, '/workbench')
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectNoSidewaysScroll(page)
    await expectNoAxeFaults(page)
  }
})
