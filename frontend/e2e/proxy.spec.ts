/** Done for the client at another body, and posted for objections: from acceptance to the end. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { openStep } from './steps'
import { takenIn, took } from './taken'

/** Opens the step and fills its fields by label. */
async function open(page: Page, name: string, fields: Record<string, string>) {
  const dialog = await openStep(page, name)
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value)
  return dialog
}

async function step(page: Page, name: string, fields: Record<string, string>, done: string) {
  await open(page, name, fields)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(done)).toBeVisible()
}

test('a proxy matter is delivered, collected, picked up and signed for, with its slip (AGY-07)', async ({
  page,
  request,
}) => {
  const id = await takenIn(request, {
    client: '贺桂珍',
    phone: '15400000297',
    content: '腿脚不便，请代办异地就医备案',
    item: '医保与养老保险事项代办',
  })
  const handed = { 代办委托书: 1, 居民身份证复印件: 1 }
  await took(request, 'handler', id, { action: 'accept', handed })
  await took(request, 'handler', id, { action: 'start' })
  await logIn(page, as('handler'), `/tickets/${id}`)
  const slip = page.waitForResponse((answer) => answer.url().endsWith('/prints'))
  await page.getByRole('button', { name: /打印代办单/ }).click()
  expect((await slip).headers()['content-type']).toBe('application/pdf')
  await page.bringToFront()
  await step(page, '送交', { 送交单位: '区医疗保障局' }, '已送交，暂停计时')
  await expect(page.getByText('正在等待，不计时：区医疗保障局')).toBeVisible()
  const back = { '办理结果（取回了什么）': '备案回执一份', 取件地点: '综合窗口' }
  await step(page, '取回结果', back, '已取回，并通知委托人取件')
  const dialog = await open(page, '取件签收', {})
  await expect(dialog.getByLabel('取件人')).toHaveValue('贺桂珍')
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已签收，请反馈后办结')).toBeVisible()
  await expect(page.getByText(/备案回执一份/).first()).toBeVisible()
  await expect(page.getByText(/贺桂珍 · /).first()).toBeVisible()
})

test('dues are taken at the counter by keyboard, with the matter and on its slip (AGY-05)', async ({
  page,
}) => {
  await logIn(page, as('window'), '/tickets/new')
  await expect(page.getByRole('combobox', { name: '事项' })).toBeFocused()
  const keyed = async (...words: string[]) => {
    for (const word of words) {
      await page.keyboard.type(word)
      await page.keyboard.press('Enter')
    }
  }
  await keyed('dfds')
  await expect(page.getByRole('textbox', { name: '服务对象' })).toBeFocused()
  // The matter's own fields come with its sheet; a clerk who talks to a person is slower than it.
  await expect(page.getByRole('spinbutton', { name: '代收款项（元）' })).toBeVisible()
  await keyed(
    '罗桂香',
    `1548${String(Date.now() % 1e7).padStart(7, '0')}`,
    '',
    '',
    '',
    '住院，代缴党费',
    '',
  )
  await expect(page.getByRole('spinbutton', { name: '代收款项（元）' })).toBeFocused()
  await keyed('180')
  await expect(page.getByLabel('用于哪几个月或哪张账单')).toBeFocused()
  await page.keyboard.type('2026年第四季度党费')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const receipt = page.waitForResponse((answer) => answer.url().endsWith('/prints'))
  await page.keyboard.press('Control+Enter')
  expect((await receipt).headers()['content-type']).toBe('application/pdf')
  await page.bringToFront()
  const result = page.getByRole('status').filter({ hasText: '罗桂香的事项已受理' })
  const slip = page.waitForResponse((answer) => answer.url().endsWith('/prints'))
  await result.getByRole('button', { name: '打印代办单' }).click()
  expect((await slip).headers()['content-type']).toBe('application/pdf')
  await page.bringToFront()
  await result.getByRole('link').click()
  await expect(page.getByText(/代收180.00元（2026年第四季度党费）/).first()).toBeVisible()
})

test('a notice hangs for everybody; an objection that is right ends it (TKT-22)', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const words = `拟给予一次性帮扶，公示编号${Date.now()}`
  const id = await takenIn(request, {
    client: '纪秀琴',
    phone: '15400000296',
    content: '家中遭水灾，申请帮扶',
    item: '困难党员关爱帮扶申请',
  })
  const handed = { 帮扶申请书: 1, 居民身份证复印件: 1, 家庭收入说明: 1 }
  await took(request, 'handler', id, { action: 'accept', handed })
  await took(request, 'handler', id, { action: 'start' })
  await logIn(page, as('handler'), `/tickets/${id}`)
  const posting = await open(page, '公示', { 公示内容: words })
  await posting.getByRole('checkbox', { name: '网上' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已记录公示')).toBeVisible()

  const street = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage()
  await street.goto('/notices')
  const notice = street.getByRole('article').filter({ hasText: words })
  await expect(notice.getByText(/含首尾两日/)).toBeVisible()
  await expect(notice.getByRole('link', { name: /026-/ })).toBeVisible()
  await expect(notice.getByText('纪秀琴')).toHaveCount(0)
  await expectNoSidewaysScroll(street)
  await expectNoAxeFaults(street)

  await step(page, '登记异议', { 异议内容: '该户另有出租房收入' }, '已登记异议')
  await expect(page.getByText('1 件异议待核实')).toBeVisible()
  await page.getByRole('button', { name: '查看异议' }).click()
  await expect(page.getByText('请为异议人保密，不要告诉服务对象。')).toBeVisible()
  const looking = await open(page, '派人核实', {})
  await looking.getByLabel('其他人员').fill('网格员周倩')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已派人核实')).toBeVisible()
  const going = await open(page, '继续办理', { 结果: '出租收入属实' })
  await going.getByRole('checkbox', { name: /异议成立/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/· 异议成立/)).toBeVisible()
  await street.reload()
  await expect(street.getByText(words)).toHaveCount(0)
  await street.context().close()
})
