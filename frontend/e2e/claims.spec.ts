/** TRF-01 … TRF-03, SP-17: another street's member at the counter; their own street claims. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, logIn, test } from './fixtures'

test('a counter takes up a member of another street, whose committee claims the transfer', async ({
  page,
  browser,
}) => {
  await logIn(page, as('handler09'), '/transfers/register')
  await page.getByRole('radio', { name: /他街道党员/ }).check()
  await page.getByRole('textbox', { name: '* 党员' }).fill('简书宁')
  await page.getByLabel('联系电话').fill('15400000602')
  await page.getByLabel('现在的党组织', { exact: true }).fill('望河街道高校')
  await page.getByTitle(/望河街道高校/).click()
  await page.getByLabel('转入支部').fill('港湾社区')
  await page
    .getByTitle(/港湾社区/)
    .first()
    .click()
  await page.getByLabel('收到的材料').fill('身份证、')
  await page.getByLabel('告知党员').fill('工作日上午到一楼综合窗口，带身份证')
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: /简书宁/ }).click()
  await expect(page.getByText('待认领').first()).toBeVisible()
  await expect(page.getByText('可能是哪位党员')).toBeHidden()

  const there = await at(browser, 'window', new URL(page.url()).pathname)
  await expect(there.getByText('电话相同')).toBeVisible()
  await expectNoAxeFaults(there)
  await there.getByRole('button', { name: '认领为简书宁' }).click()
  await expect(there.getByRole('link', { name: '已认领，打开这件转接' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('对方已认领，转接正在办理')).toBeVisible()
})
