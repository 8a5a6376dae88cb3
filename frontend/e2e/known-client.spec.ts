/** Who stands at the counter is known: found by F3, taken in without asking for a number. */
import { expectNoAxeFaults } from './axe'
import { keyboard } from './counter'
import { as, expect, logIn, test } from './fixtures'
import { keep } from './pictures'

test('a member is found by the phone’s last digits, which stay masked, and need not be asked (TKT-04)', async ({
  page,
}) => {
  await logIn(page, as('window'), '/tickets/new')
  await expect(page.getByRole('combobox', { name: '事项' })).toBeFocused()
  const clerk = keyboard(page)
  const said = page.getByRole('status').filter({ hasText: /的事项/ })
  await clerk.type('fzdy')
  await clerk.press('Enter')
  await expect(page.getByRole('textbox', { name: '服务对象' })).toBeFocused()
  await clerk.press('Tab')
  await clerk.type('15400000110')
  await clerk.press('F3')
  const found = page.getByRole('list', { name: '查找党员和来过的人' }).getByRole('button')
  await expect(found.first()).toBeFocused()
  await expect(found.filter({ hasText: '朱玉珍' })).toContainText('154 **** 0110')
  await expectNoAxeFaults(page)
  await found.filter({ hasText: '朱玉珍' }).focus()
  await clerk.press('Enter')
  await expect(page.getByText('党员 朱玉珍，154 **** 0110')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '服务对象' })).toHaveValue('朱玉珍')
  await expect(page.getByRole('textbox', { name: '电话' })).toHaveValue('')
  await expect(page.getByRole('checkbox', { name: '是党员' })).toBeChecked()
  await expectNoAxeFaults(page)
  await keep('known-client', page)
  await page.getByRole('textbox', { name: '诉求内容' }).focus()
  await clerk.type('问发展党员要哪些手续')
  await clerk.press('Control+Enter')
  await expect(said).toContainText('朱玉珍的事项已当场办结')
  await said.getByRole('link').click()
  await expect(page.getByText('154 **** 0110').first()).toBeVisible()
})
