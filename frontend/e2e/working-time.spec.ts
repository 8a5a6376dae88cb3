/** A year's notice is loaded as it was published, a street closes a day, and a due day follows. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'
import { dueIn, noticeOf, unannouncedYear } from './notice'

const PASSWORD = 'willow-bridge-2026'
const person = (login: string) => ({ login, password: PASSWORD })

const answer = (page: Page) => page.getByRole('region', { name: '测算结果' })

/** Keyboard only: seven working days from a Monday at 10 o'clock. */
async function calculate(page: Page, from: string): Promise<void> {
  await page.goto('/working-time/calculator')
  const start = page.getByLabel('受理时间')
  await expect(start).toBeFocused()
  await start.fill(`${from} 10:00`)
  await page.keyboard.press('Enter')
  await page.getByLabel('承诺天数').focus()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toBeVisible()
}

test('a notice makes a provisional due day firm, and a closed day moves it (CLK-16, CLK-17)', async ({
  browser,
  page,
  request,
}) => {
  test.slow()
  const year = await unannouncedYear(request)
  const notice = noticeOf(year)
  const newYear = ['01', '02', '03'].map((date) => `${year}-01-${date}`)
  const provisional = dueIn(year, [])
  const firm = dueIn(year, newYear)
  const moved = dueIn(year, [...newYear, firm.day])
  const calendar = `/working-time?year=${year}`
  await logIn(page, person('window'), calendar)
  await expect(page.getByText(`${year}年放假安排尚未公布，期限为暂定`)).toBeVisible()
  await expect(page.getByRole('button', { name: '导入放假通知' })).toHaveCount(0)
  await calculate(page, provisional.start)
  await expect(answer(page)).toContainText(provisional.words)
  await expect(answer(page)).toContainText(`${year}年放假安排尚未公布，应办结时间为暂定`)
  await expectNoAxeFaults(page)

  const admin = await (await browser.newContext()).newPage()
  await logIn(admin, person('admin'), calendar)
  await admin.getByRole('button', { name: '导入放假通知' }).click()
  const dialog = admin.getByRole('dialog')
  await expect(dialog.getByLabel('通知全文')).toBeFocused()
  await admin.keyboard.insertText(notice.wrong)
  await admin.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/星期与日期不符/)).toBeVisible()
  await expectNoAxeFaults(admin)
  await dialog.getByRole('button', { name: '返回修改' }).click()
  await dialog.getByLabel('通知全文').fill(notice.text)
  await admin.keyboard.press('Control+Enter')
  await expect(dialog.getByText(`读出${year}年放假安排，共涉及33天`)).toBeFocused()
  const makeUp = new RegExp(`${notice.makeUp}.*春节调休上班`)
  await expect(dialog.getByRole('gridcell', { name: makeUp })).toBeVisible()
  await expect(dialog.getByLabel('文号')).toHaveValue(notice.reference)
  await expectNoAxeFaults(admin)
  await dialog.getByRole('button', { name: '保存到日历' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(admin.getByText(notice.reference)).toBeVisible()
  await expect(admin.getByText(/放假安排尚未公布/)).toHaveCount(0)
  await expect(admin.getByRole('gridcell', { name: /1月1日.*元旦放假/ })).toBeVisible()
  await expectNoAxeFaults(admin)
  await admin.context().close()

  await calculate(page, provisional.start)
  await expect(answer(page)).toContainText(firm.words)
  await expect(answer(page)).toContainText('1月1日至3日元旦放假，不计')
  await expect(answer(page)).not.toContainText('暂定')

  const street = await (await browser.newContext()).newPage()
  await logIn(street, person('street'), calendar)
  await street.getByRole('button', { name: '停办/调整时间' }).click()
  const closing = street.getByRole('dialog')
  await expect(closing.getByLabel('日期', { exact: true })).toBeFocused()
  await street.keyboard.type(firm.day)
  await street.keyboard.press('Enter')
  await closing.getByLabel('原因').fill('全体培训')
  await expectNoAxeFaults(street)
  await closing.getByLabel('原因').press('Enter')
  await expect(closing).toHaveCount(0)
  const closed = new RegExp(`${firm.cell}.*停办（全体培训）`)
  await expect(street.getByRole('gridcell', { name: closed })).toBeVisible()
  await street.context().close()

  await calculate(page, provisional.start)
  await expect(answer(page)).toContainText(moved.words)
  await expect(answer(page)).toContainText(`${firm.short}本中心停办（全体培训），不计`)
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
