/** The catalogue's story: the director edits and publishes; a visitor reads the guide on a phone
 * and prints it, without an account (TKT-20). */
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

const DIRECTOR = { login: 'director', password: 'willow-bridge-2026' }
const CENTRE = '望河街道党群服务中心'

test('the director edits and publishes; a visitor reads the guide on a phone and prints it', async ({
  page,
  browser,
  baseURL,
}) => {
  await logIn(page, DIRECTOR, '/service-items?q=zxhds')
  await page
    .getByRole('row', { name: new RegExp(`WH-001.*${CENTRE}`) })
    .getByRole('link', { name: '中心活动室免费开放' })
    .click()
  const before = Number(
    /第 (\d+) 版/.exec(
      await page
        .getByText(/^第 \d+ 版$/)
        .first()
        .innerText(),
    )?.[1],
  )
  await page.getByRole('button', { name: '修改' }).click()
  await expect(page.getByLabel('名称', { exact: true })).toBeFocused()
  const form = `预约登记表 ${Date.now()}`
  const said = `周末由值班人员管理，第 ${before + 1} 次说明。`
  await page.getByLabel('注意事项').fill(said)
  await page.getByRole('button', { name: '添加材料' }).click()
  const paper = page.getByLabel(/材料名称$/).last()
  await paper.fill(form)
  await page
    .getByLabel(/由谁出具$/)
    .last()
    .fill('综合窗口提供')
  await paper.press('Control+Enter')
  await expect(page.getByText('有未发布的修改')).toBeVisible()

  const phone = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  const visitor = await phone.newPage()
  await visitor.goto('/guides')
  await visitor.getByRole('link', { name: new RegExp(CENTRE) }).click()
  await visitor.getByLabel('查找事项').fill('zxhds')
  const found = visitor.getByRole('link', { name: /中心活动室免费开放/ })
  await found.click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('中心活动室免费开放')
  await expect(visitor.getByText(said)).toHaveCount(0)

  await page.getByRole('button', { name: '发布' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确 ?定/ })
    .click()
  await expect(page.getByText(`第 ${before + 1} 版`).first()).toBeVisible()

  // The guide may be kept by the visitor's browser for five minutes: a new visitor asks anew.
  const later = await (
    await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })
  ).newPage()
  await later.goto(visitor.url())
  await expect(later.getByText(said)).toBeVisible()
  await expect(later.getByText(form)).toBeVisible()
  await expect(later.getByText('不收费')).toBeVisible()
  await expect(later.getByText('望河大道 18 号')).toBeVisible()
  await expectNoSidewaysScroll(later)
  await expectNoAxeFaults(later)
  const printed = later.waitForResponse((answer) => answer.url().includes('/print'))
  await later.getByRole('button', { name: '打印' }).click()
  const pdf = await printed
  expect(pdf.status()).toBe(200)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await phone.close()
})
