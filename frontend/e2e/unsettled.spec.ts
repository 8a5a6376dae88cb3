/** Who has no settled work, and who went abroad: a clerk enters both from the pages. */
import { expectNoAxeFaults } from './axe'
import { as, expect, logIn, test } from './fixtures'

test('a graduate without work goes to the floating members of the street', async ({ page }) => {
  // TRF-06
  await logIn(page, as('window'), '/transfers/register')
  await page.getByRole('textbox', { name: '* 党员' }).fill('叶知秋')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByRole('textbox', { name: '* 原党委' }).fill('中共江城大学文学院委员会')
  await page.getByLabel('原支部').fill('学生第一党支部')
  await page.getByLabel('介绍信编号').fill('江大组〔2026〕301')
  await page.getByLabel('开具日期').fill('2026-11-02')
  await page.keyboard.press('Enter')
  await page.getByLabel('转入支部').fill('望河街道流动')
  await page.getByTitle(/流动党员总支部/).click()
  await page.getByRole('combobox', { name: '转接事由' }).click()
  await page.getByTitle('毕业', { exact: true }).click()
  await page.getByRole('checkbox', { name: /工作尚未落实/ }).check()
  await page.getByLabel('居住地（街道、社区）').fill('松岭社区')
  await page
    .getByTitle(/松岭社区/)
    .first()
    .click()
  await expect(page.getByText(/居住地属于.*听松街道/)).toBeVisible()
  await page.getByLabel('去往单位').fill('石桥社区')
  await page.getByLabel('原党委通讯地址').fill('江城市学府路 8 号')
  await page.getByLabel('联系电话').fill('15400000391')
  await page.getByLabel('收到的材料').fill('介绍信、')
  await page.getByLabel('告知党员').fill('周一至周五上午到石桥社区一楼，带身份证')
  for (const [label, month] of [
    ['出生年月', '2003-09'],
    ['党费交至', '2026-10'],
  ] as const) {
    await page.getByLabel(label).fill(month)
    await page.getByLabel(label).press('Enter')
  }
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: /叶知秋/ }).click()
  await expect(page.getByText(/居住地属于.*听松街道/)).toBeVisible()
})

test('a member who settles abroad keeps the membership, and stands in the register', async ({
  page,
}) => {
  // MEM-11, LG-22
  await logIn(page, as('liaison11'), '/members')
  const first = page.getByRole('row').nth(1).getByRole('link')
  const name = (await first.textContent()) ?? ''
  await first.click()
  const card = page.locator('.ant-card').filter({ has: page.getByText('特别群体') })
  await card.getByRole('button', { name: /登记$/ }).click()
  const dialog = page.getByRole('dialog', { name: /的特别群体$/ })
  await dialog.getByRole('radio', { name: '保留党籍' }).check()
  await dialog.getByLabel('出国（境）日期').fill('2026-11-02')
  await dialog.getByLabel('出国（境）日期').press('Enter')
  await dialog.getByLabel('前往国家（地区）').fill('葡萄牙')
  await dialog.getByLabel('批准文号').fill('组〔2026〕88号')
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await expect(card.getByText('组〔2026〕88号')).toBeVisible()

  await page.goto('/members/groups?form=abroad')
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.getByText('葡萄牙')).toBeVisible()
})
