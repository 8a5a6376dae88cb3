/** A year's notice is loaded as it was published, a street closes a day, and a due day follows. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'

const PASSWORD = 'willow-bridge-2026'
const person = (login: string) => ({ login, password: PASSWORD })

/** Invented: no such notice has been published; its days fit the weeks of 2027. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（周五）放假调休，共8天。1月31日（周日）、2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
国务院办公厅
2026年11月20日`

const answer = (page: Page) => page.getByRole('region', { name: '测算结果' })

/** Keyboard only: seven working days from Monday, 28 December 2026, at 10 o'clock. */
async function calculate(page: Page): Promise<void> {
  await page.goto('/working-time/calculator')
  const start = page.getByLabel('受理时间')
  await expect(start).toBeFocused()
  await start.fill('2026-12-28 10:00')
  await page.keyboard.press('Enter')
  await page.getByLabel('承诺天数').focus()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toBeVisible()
}

test('a notice makes a provisional due day firm, and a closed day moves it (CLK-16, CLK-17)', async ({
  browser,
  page,
}) => {
  test.slow()
  await logIn(page, person('window'), '/working-time?year=2027')
  await expect(page.getByText('2027年放假安排尚未公布，期限为暂定')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入放假通知' })).toHaveCount(0)
  await calculate(page)
  await expect(answer(page)).toContainText('2027年1月6日(周三) 17:30')
  await expect(answer(page)).toContainText('2027年放假安排尚未公布，应办结时间为暂定')
  await expectNoAxeFaults(page)

  const admin = await (await browser.newContext()).newPage()
  await logIn(admin, person('admin'), '/working-time?year=2027')
  await admin.getByRole('button', { name: '导入放假通知' }).click()
  const dialog = admin.getByRole('dialog')
  await expect(dialog.getByLabel('通知全文')).toBeFocused()
  await admin.keyboard.insertText(NOTICE.replace('1月1日（周五）', '1月1日（周四）'))
  await admin.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/星期与日期不符/)).toBeVisible()
  await expectNoAxeFaults(admin)
  await dialog.getByRole('button', { name: '返回修改' }).click()
  await dialog.getByLabel('通知全文').fill(NOTICE)
  await admin.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/读出2027年放假安排，共涉及33天/)).toBeFocused()
  await expect(dialog.getByRole('gridcell', { name: /2027年2月14日.*春节调休上班/ })).toBeVisible()
  await expect(dialog.getByLabel('文号')).toHaveValue('国办发明电〔2026〕9号')
  await expectNoAxeFaults(admin)
  await dialog.getByRole('button', { name: '保存到日历' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(admin.getByText('国办发明电〔2026〕9号')).toBeVisible()
  await expect(admin.getByText(/放假安排尚未公布/)).toHaveCount(0)
  await expect(admin.getByRole('gridcell', { name: /1月1日.*元旦放假/ })).toBeVisible()
  await expectNoAxeFaults(admin)
  await admin.context().close()

  await calculate(page)
  await expect(answer(page)).toContainText('2027年1月7日(周四) 17:30')
  await expect(answer(page)).toContainText('1月1日至3日元旦放假，不计')
  await expect(answer(page)).not.toContainText('暂定')

  const street = await (await browser.newContext()).newPage()
  await logIn(street, person('street'), '/working-time?year=2027')
  await street.getByRole('button', { name: '停办/调整时间' }).click()
  const closing = street.getByRole('dialog')
  await expect(closing.getByLabel('日期', { exact: true })).toBeFocused()
  await street.keyboard.type('2027-01-05')
  await street.keyboard.press('Enter')
  await closing.getByLabel('原因').fill('全体培训')
  await expectNoAxeFaults(street)
  await closing.getByLabel('原因').press('Enter')
  await expect(closing).toHaveCount(0)
  await expect(street.getByRole('gridcell', { name: /1月5日.*停办（全体培训）/ })).toBeVisible()
  await street.context().close()

  await calculate(page)
  await expect(answer(page)).toContainText('2027年1月8日(周五) 17:30')
  await expect(answer(page)).toContainText('1月5日（周二）本中心停办（全体培训），不计')
})

test('the calendar and the calculator keep to a phone in the largest letters @phone', async ({
  page,
}) => {
  await withLooks(page, { text: 'xlarge', theme: 'dark' })
  await logIn(page, person('window'), '/working-time?year=2026')
  await expect(page.getByRole('gridcell', { name: /10月10日.*国庆节调休上班/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '办结时限测算' }).click()
  await page.getByRole('button', { name: '添加暂停' }).click()
  await page.getByLabel('暂停开始').fill('2026-12-02 09:00')
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Escape')
  await expectNoAxeFaults(page)
})

test('the calendar reads in English', async ({ page }) => {
  await withLooks(page, { language: 'en-US' })
  await page.goto('/login?next=/working-time%3Fyear=2026')
  await page.getByLabel('Account', { exact: true }).fill('window')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: /10 Oct 2026, National Day/ })).toBeVisible()
  await expectNoAxeFaults(page)
})
