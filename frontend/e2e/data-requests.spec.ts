/** 本人申请: a member asks for a correction with a photo, who keeps the record agrees, it is written. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

/** The smallest PNG there is. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a member asks for a correction with a photo, and the record says so @phone', async ({
  page,
  browser,
}) => {
  // MEM-03, ROL-38
  await logIn(page, as('asker'), '/my/me')
  await page.getByRole('link', { name: '信息不对？申请更正' }).click()
  await page.getByLabel('哪一项不对').selectOption('birth_month')
  await page.getByLabel('正确内容').fill('1979-03')
  await page.getByLabel('说明（可不填）').fill('以身份证为准')
  await page
    .getByTestId('evidence')
    .setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: PHOTO })
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '提交申请' }).click()
  const mine = page.getByRole('region', { name: '更正出生年月' })
  await expect(mine.getByText('已提交')).toBeVisible()
  await expectNoAxeFaults(page)

  const desk = await at(browser, 'liaison03', '/data-requests')
  await desk.getByRole('listitem').filter({ hasText: '更正出生年月' }).getByRole('link').click()
  await expect(desk.getByRole('button', { name: /身份证\.png/ })).toBeVisible()
  await expectNoAxeFaults(desk)
  await desk.getByRole('button', { name: '同意并更正' }).click()
  const dialog = desk.getByRole('dialog', { name: '同意并更正' })
  await dialog.getByText('已核对证明材料').click()
  await dialog.getByRole('button', { name: '同意并更正' }).click()
  await expect(desk.getByText('已办结')).toBeVisible()
  await desk.locator('a[href^="/members/"]').click()
  await expect(desk.getByText('依本人申请更正')).toBeVisible()
  await desk.context().close()

  await page.reload()
  await expect(mine.getByText('已办结')).toBeVisible()
  await page.goto('/my/readers')
  await expect(page.getByText('用途：办理本人申请').first()).toBeVisible()
  await expectNoAxeFaults(page)
  await page.goto('/my/data')
  await expect(page.getByText('1979年3月').first()).toBeVisible()
  await expectNoAxeFaults(page)
})
