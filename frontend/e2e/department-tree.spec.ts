/** The organisation department keeps the tree: browse, find, edit, and two people at once. */
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const DEPARTMENT = { login: 'district', password: PASSWORD }
const COMMUNITY = { login: 'community', password: PASSWORD }

test('the tree opens level by level down to a community, and a link leads there again', async ({
  page,
}) => {
  await logIn(page, DEPARTMENT, '/orgs')
  await expectNoAxeFaults(page)
  const tree = page.getByRole('tree')
  await tree.getByTitle('望河街道').click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('望河街道')
  await page.reload()
  await page.getByLabel('组织名称、拼音或首字母').fill('柳荫社区')
  await page
    .getByRole('link', { name: /柳荫社区/ })
    .first()
    .click()
  const detail = page.getByRole('region', { name: /柳荫社区/ })
  await expect(detail.getByRole('table', { name: '覆盖小区' })).toContainText('柳荫新村')
  await expectNoAxeFaults(page)
})

test('a community is found by the estate that it covers', async ({ page }) => {
  await logIn(page, DEPARTMENT, '/orgs?by=estate&q=柳荫新村')
  await expect(page.getByRole('list', { name: '找到的组织' })).toContainText('柳荫社区')
})

test('two people change a community’s hours: the second is told what the first wrote', async ({
  browser,
  page,
}) => {
  await logIn(page, COMMUNITY, '/orgs')
  await page.getByRole('button', { name: /修改资料/ }).click()
  await page.getByLabel('接待时间').fill('周一至周五 9:00–17:00')

  const other = await browser.newPage()
  await logIn(other, DEPARTMENT, '/orgs?by=estate&q=柳荫新村')
  await other.getByRole('link', { name: /柳荫社区/ }).click()
  await other.getByRole('button', { name: /修改资料/ }).click()
  await other.getByLabel('接待时间').fill('每天 8:30–20:00')
  await other.getByRole('button', { name: '保存' }).click()
  await expect(other.getByText('已保存')).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: '保存' }).click()
  const alert = page.getByRole('alert').filter({ hasText: '邓伟 于' })
  await expect(alert).toContainText('→ 每天 8:30–20:00')
  await expectNoAxeFaults(page)
  await alert.getByRole('button', { name: '保留我填写的内容' }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('region', { name: /柳荫社区/ })).toContainText(
    '周一至周五 9:00–17:00',
  )
})

test('a team is added in place and taken out again', async ({ page }) => {
  await logIn(page, COMMUNITY, '/orgs')
  const card = page.getByRole('region', { name: /柳荫社区/ })
  await card.getByRole('button', { name: '修改服务队' }).click()
  await card.getByRole('button', { name: '增加一行' }).click()
  await card.getByRole('textbox').last().fill('夜间照明维护队')
  await expectNoAxeFaults(page)
  await card.getByRole('button', { name: '保存' }).click()
  const teams = card.getByRole('table', { name: '服务队' })
  await expect(teams).toContainText('夜间照明维护队')
  await card.getByRole('button', { name: '修改服务队' }).click()
  const names = await card
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  await card
    .getByRole('button', { name: `去掉第 ${names.indexOf('夜间照明维护队') + 1} 行` })
    .click()
  await card.getByRole('button', { name: '保存' }).click()
  await expect(teams).not.toContainText('夜间照明维护队')
})

test('the directory is searched by an estate and printed without the frame', async ({ page }) => {
  await logIn(page, DEPARTMENT, '/orgs/directory')
  const rows = page.getByRole('table', { name: '社区联系方式一览表' }).getByRole('row')
  await expect(rows).toHaveCount(13)
  await expectNoAxeFaults(page)
  await page.getByLabel('社区或小区名称、拼音首字母').fill('柳荫新村')
  await expect(rows).toHaveCount(2)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /打印/ })).toBeHidden()
  await expect(rows.nth(1)).toContainText('柳荫社区')
})

test('the tree and the directory fit a phone with large letters @phone', async ({ page }) => {
  await withLooks(page, { text: 'xlarge', language: 'zh-CN' })
  await logIn(page, DEPARTMENT, '/orgs')
  for (const path of ['/orgs', '/orgs?by=estate&q=柳荫新村', '/orgs/directory']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectNoAxeFaults(page)
  }
})
