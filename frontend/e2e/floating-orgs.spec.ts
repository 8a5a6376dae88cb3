import { as, expect, logIn, test } from './fixtures'

/** ROL-24, TRF-06: the street reads who is marked, and is warned of another street than the home's. */
test('a demobilised soldier goes to the floating members of another street, with a warning', async ({
  page,
}) => {
  await logIn(page, as('street'), '/transfers?q=江海川')
  await page.getByRole('link', { name: '江海川' }).first().click()
  await expect(page.getByText(/居住地属于.*听松街道/)).toBeVisible()
  await page.goto('/orgs')
  await page.getByRole('textbox', { name: '组织名称、拼音或首字母' }).fill('望河街道流动党员')
  await page.getByRole('link', { name: /流动党员总支部/ }).click()
  const detail = page.getByRole('region', { name: /流动党员总支部/ })
  await expect(detail.getByText(/起接收流动党员/)).toBeVisible()
  await expect(detail.getByRole('button', { name: '取消指定' })).toBeVisible()
})
