/** A matter at the centre: taken in, handed over, refused once, signed for, paused, done, fed back. */
import type { Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test, withLooks } from './fixtures'
import { takenIn } from './taken'

/** Presses the step in the bar, fills its fields by label, and sends it with the keyboard. */
async function step(page: Page, name: string, fields: Record<string, string>, done: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(done)).toBeVisible()
}

async function offer(page: Page, to: string, reason: string) {
  await page.getByRole('button', { name: /^转交/ }).click()
  const dialog = page.getByRole('dialog', { name: '转交' })
  await expect(dialog.getByLabel('交给谁')).toBeFocused()
  await dialog.getByLabel('交给谁').fill(to)
  await expect(page.locator('.ant-select-item-option', { hasText: to })).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('原因').fill(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已转交，等待签收')).toBeVisible()
}

test('refused once, signed for the second time, accepted, waits, resumes, resolved, fed back', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const id = await takenIn(request, {
    client: '柳春梅',
    phone: '15400000299',
    content: '楼道照明损坏，老人夜间出行不便',
    by: 'window',
  })
  const path = `/tickets/${id}`
  await logIn(page, as('window'), path)
  await expect(page.getByRole('heading', { name: '群众诉求受理' })).toBeVisible()
  await expect(page.getByText('还没有承诺时限')).toBeVisible()
  await expectNoAxeFaults(page)
  await offer(page, '董晓燕', '请综合窗口办理')
  await expect(page.getByText(/已转交给董晓燕，尚未签收/)).toBeVisible()

  const handler = await at(browser, 'handler', '/tickets?desk=offered')
  await handler.locator(`a[href="${path}"]`).click()
  await expect(handler.getByText('沈佳怡把这件事转交给您')).toBeVisible()
  await expectNoAxeFaults(handler)
  await step(handler, '退回', { 原因: '需要窗口先核实地址', 应由谁负责: '窗口' }, '已退回')

  await page.reload()
  await expect(page.getByText('退回1次')).toBeVisible()
  await offer(page, '董晓燕', '地址已核实')
  await handler.goto(path)
  await handler.getByRole('button', { name: /^签收/ }).click()
  await expect(handler.getByText('已签收，现在由您负责')).toBeVisible()

  await handler.getByRole('button', { name: /^受理/ }).click()
  await handler.getByRole('dialog', { name: '受理' }).getByRole('button', { name: '受理' }).click()
  const paper = handler.getByRole('dialog', { name: /收件回执已出具/ })
  await expect(paper.getByRole('button', { name: /打印收件回执/ })).toBeVisible()
  await expectNoAxeFaults(handler)
  await paper.getByRole('button', { name: '关闭', exact: true }).last().click()
  await handler.getByRole('button', { name: /为什么是这一天/ }).click()
  await expect(handler.getByRole('region', { name: '逐日说明' })).toContainText('第1个工作日')
  await expectNoAxeFaults(handler)

  await handler.getByRole('button', { name: /^开始办理/ }).click()
  await expect(handler.getByText('已开始办理')).toBeVisible()
  await step(handler, '等群众', { 需要群众做什么: '请告知方便上门的时间' }, '等群众回复，暂停计时')
  await expect(handler.getByText('正在等待，不计时：请告知方便上门的时间')).toBeVisible()
  await step(handler, '恢复办理', { 收到的答复: '周六上午在家' }, '已恢复办理，继续计时')
  await step(handler, '办理完成', { 办理结果: '照明已修复' }, '已办理完成，请反馈群众')
  await step(handler, '反馈并办结', { 反馈内容和群众意见: '群众满意' }, '已反馈并办结')
  const closed = handler.getByRole('dialog', { name: '已办结' })
  await expectNoAxeFaults(handler)
  await closed.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(handler.getByText('按时办结')).toBeVisible()
  const history = handler.getByRole('listitem')
  await expect(history.filter({ hasText: '第1次退回' })).toHaveCount(1)
  await expect(history.filter({ hasText: '到期：' }).first()).toBeVisible()
  await handler.context().close()
})

test('the queue shows what is owed first; J and K go from row to row; the board opens to rows', async ({
  page,
}) => {
  await logIn(page, as('director'), '/tickets?desk=all')
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toContainText('超时')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const table = page.locator('.ant-table-body')
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
  await rows.nth(1).getByRole('link').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('由谁负责')).toBeVisible()
  await page.keyboard.press('j')
  await expect(drawer.getByText(/第 2 条/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '办理看板' }).last().click()
  await expect(page.getByRole('heading', { name: '办理看板' })).toBeVisible()
  await expectNoAxeFaults(page)
  const late = page.getByRole('link', { name: /^合计 超时 \d+/ })
  const count = Number(await late.textContent())
  await late.click()
  await expect(page.getByRole('row').filter({ hasText: '超时' })).toHaveCount(count)
})

test('the director reads what is asked and grants it: the due day moves and says so', async ({
  page,
}) => {
  await logIn(page, as('director'), `/tickets?desk=all&q=${encodeURIComponent('段玉梅')}`)
  await page
    .getByRole('row', { name: /段玉梅/ })
    .getByRole('link')
    .click()
  await page.getByRole('button', { name: /^同意/ }).click()
  const dialog = page.getByRole('dialog', { name: '同意', exact: true })
  await expect(dialog.getByText(/延长到\d+个工作日/)).toBeVisible()
  await expectNoAxeFaults(page)
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await expect(page.getByText('已同意，并告知群众')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '同意申请' })).toContainText(
    '到期时间由',
  )
})

test('on a phone the ticket is read from the owner down, also in large letters @phone', async ({
  page,
}) => {
  await withLooks(page, { text: 'xlarge' })
  await logIn(page, as('handler'), '/tickets')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await page
    .getByRole('link', { name: /^F\d{4}-/ })
    .first()
    .click()
  await expect(page.getByText('由谁负责')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await page.goto('/tickets/board')
  await expect(page.getByRole('heading', { name: '办理看板' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
