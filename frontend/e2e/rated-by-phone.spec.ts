/** The community confirms what was done and rates it as the resident says on the phone (SRV-03). */
import { expectNoAxeFaults } from './axe'
import { as, expect, logIn, test } from './fixtures'
import { keep } from './pictures'

const TOLD = '帮忙换一个水龙头'

test('what a resident says on the phone is rated at the desk, once', async ({ page }) => {
  await logIn(page, as('community'), '/service/orders?show=told')
  await page.getByRole('link', { name: TOLD }).click()
  await page.getByRole('button', { name: '确认完成' }).click()
  const confirming = page.getByRole('dialog', { name: '确认 朱玉珍 的服务' })
  await confirming.getByRole('button', { name: '确认完成' }).click()
  await expect(page.getByText('已确认', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: /^代为评价/ }).click()
  const rating = page.getByRole('dialog', { name: '代为评价' })
  await expect(rating.getByText('居民来电说怎么样时使用，只能评一次。')).toBeVisible()
  await rating.getByRole('button', { name: '代为评价' }).click()
  await expect(rating.getByText('请填写')).toBeVisible()
  await keep('rate-by-phone', page)
  await rating.getByText('4 星', { exact: true }).click()
  await rating.getByLabel('居民说的话').fill('换得很快，水不漏了')
  await rating.getByRole('button', { name: '代为评价' }).click()
  await expect(page.getByText('4 星 换得很快，水不漏了')).toBeVisible()
  await expect(page.getByRole('button', { name: /^代为评价/ })).toHaveCount(0)
  await expect(page.getByText('已评价', { exact: true })).toBeVisible()
  await expectNoAxeFaults(page)
  await keep('rated-by-phone', page)
})
