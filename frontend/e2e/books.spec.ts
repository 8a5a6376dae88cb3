/** The registers beside transfers: floating members, certificates, the yearly self-check. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { prints } from './papers'

test('a floating member comes, takes part, and leaves again with the permit handed in', async ({
  page,
}) => {
  // MEM-09, MEM-10
  await logIn(page, as('community02'), '/floating-members')
  await page.getByRole('button', { name: /登记流入/ }).click()
  await page.getByRole('textbox', { name: '* 姓名' }).fill('楚云帆')
  await page.getByRole('radio', { name: '男' }).check()
  await page.getByLabel('组织关系所在党组织').fill('中共云岭县果林村支部委员会')
  await page.getByLabel('来自何地').fill('云岭县果林村')
  await page.getByLabel('流动原因').fill('经营水果店')
  await expectNoAxeFaults(page)
  await page.getByLabel('截止日期').fill('2027-12-31')
  await page.getByLabel('截止日期').press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '楚云帆的流动登记' })).toBeVisible()

  await page.keyboard.press('i')
  await prints(page, /打印活动证/, '/permit')

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('活动内容').fill('主题党日：清洁家园')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('活动记录（1 次）')).toBeVisible()

  await page.getByRole('button', { name: '签订承诺' }).click()
  await expect(dialog.getByLabel('承诺内容')).toHaveValue(/亮明党员身份/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('还没有签订承诺')).toBeHidden()

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '结束流动' }).click()
  await dialog.getByLabel('说明').fill('返回原籍')
  await dialog.getByRole('checkbox', { name: '活动证已一并收回' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已结束').first()).toBeVisible()
  await expect(page.getByText('返回原籍')).toBeVisible()
  await expectNoAxeFaults(page)
})

test('a certificate goes out from the counter, and one from elsewhere is registered', async ({
  page,
}) => {
  // MEM-14
  await logIn(page, as('window'), '/member-certificates')
  await page.getByRole('button', { name: /开具党员证明信/ }).click()
  await page.getByRole('searchbox', { name: '党员' }).fill('li')
  await page.keyboard.press('Enter')
  const found = page.getByRole('list', { name: '党员' }).getByRole('button')
  await expect(found.first()).toBeFocused()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Enter')
  await page.getByLabel('抬头（接收单位）').fill('澜溪区司法局')
  await page.getByLabel('用途').fill('人民调解员聘任')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('有效', { exact: true })).toBeVisible()
  await prints(page, /打印证明信/, '/print')

  await page.goto('/member-certificates')
  await page.getByRole('button', { name: /登记收到的证明信/ }).click()
  await page.getByRole('textbox', { name: '* 姓名' }).fill('岳清和')
  await page.getByLabel('编号').fill('临水组〔2026〕205')
  await page.getByLabel('开具单位').fill('中共临江市供水集团委员会')
  await page.getByLabel('用途').fill('入职核验')
  await page.getByLabel('开具日期').fill('2026-11-02')
  await page.getByLabel('开具日期').press('Enter')
  await page.getByLabel('存放处').fill('综合窗口铁皮柜')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '岳清和的党员证明信' })).toBeVisible()
  await expect(page.getByText('综合窗口铁皮柜')).toBeVisible()
  await expectNoAxeFaults(page)
})

test('a yearly self-check finds a permit that is out; once it is back the check is signed', async ({
  page,
}) => {
  // TRF-08, PD-24
  await logIn(page, as('community02'), '/self-checks')
  await page.getByRole('link', { name: /石桥社区/ }).click()
  await page.getByRole('button', { name: '开始自查' }).click()
  await expect(page.getByRole('button', { name: '签结' })).toBeDisabled()
  await page.getByRole('link', { name: /^F\d{4}-/ }).click()
  await expect(page.getByRole('heading', { name: '范秀清的流动登记' })).toBeVisible()
  await page.getByRole('button', { name: '收回活动证' }).click()
  await expect(page.getByRole('dialog').getByLabel('收回日期')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('活动证未收回')).toBeHidden()

  await page.goBack()
  await page.getByRole('button', { name: '重新清点' }).click()
  await expect(page.getByText('编号连续，没有逾期、未收回和作废的单据')).toBeVisible()
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '签结' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('台账齐全，账实相符').click()
  await dialog.getByRole('button', { name: '签结' }).click()
  await expect(page.getByText(/于 .* 签结/)).toBeVisible()
  await expect(page.getByRole('button', { name: '重新清点' })).toBeHidden()
  await expectNoSidewaysScroll(page)
  await prints(page, /打印自查表/, '/print')
})
