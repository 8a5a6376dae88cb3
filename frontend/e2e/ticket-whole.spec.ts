/** One matter from the counter to five stars, and at each end the same reasons for its due day. */
import type { Browser, Page } from '@playwright/test'
import { keyboard } from './counter'
import { announceFeast, FEAST } from './feast'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { scanned } from './papers'
import { keep } from './pictures'
import { openStep } from './steps'

const CLIENT = '蒋月娥'

/** The printed papers, in the order in which they come out; their own windows are shut. */
async function printer(page: Page): Promise<() => Promise<Buffer>> {
  const papers: Buffer[] = []
  await page.route('**/prints', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    papers.push(body)
    await route.fulfill({ response, body })
  })
  page.context().on('page', (tab) => void tab.close())
  return async () => {
    await expect.poll(() => papers.length).toBe(1)
    return papers.pop() ?? Buffer.alloc(0)
  }
}

/** The client comes with half of the papers and is told once of the other; then brings it. */
async function visits(page: Page): Promise<URL> {
  const printed = await printer(page)
  const clerk = keyboard(page)
  const phone = `1543${String(Date.now() % 1e7).padStart(7, '0')}`
  const said = page.getByRole('status').filter({ hasText: /的事项|告知/ })
  await expect(page.getByRole('combobox', { name: '事项' })).toBeFocused()
  await clerk.type('kndy')
  await clerk.press('Enter')
  await expect(page.getByRole('textbox', { name: '服务对象' })).toBeFocused()
  await clerk.type(CLIENT)
  await clerk.press('Enter')
  await clerk.type(phone)
  await clerk.press('Enter', 'Enter', 'Enter', 'Enter')
  await clerk.type('独自照看孙子，收入少，申请困难帮扶')
  await expect(page.getByRole('group', { name: '材料清单' })).toBeVisible()
  await clerk.press('Enter', 'Enter')
  await expect(page.getByRole('group', { name: '材料清单' })).toBeFocused()
  await clerk.press('1', '2', 'Enter', '2', 'Enter')
  await expect(page.getByText(/还缺：家庭收入说明/)).toBeVisible()
  await keep('01-papers-missing', page)
  await clerk.press('F8')
  await expect(said).toContainText(`已一次性告知${CLIENT}`)
  await keep('02-notice', await printed())
  await keep('02-noticed', page)

  await expect(page.getByRole('combobox', { name: '事项' })).toBeFocused()
  await page.keyboard.press('Tab')
  await clerk.type(CLIENT)
  await clerk.press('Enter')
  await clerk.type(phone)
  await expect(page.getByRole('button', { name: /接着办理/ })).toBeVisible()
  await clerk.press('F6')
  await expect(page.getByRole('group', { name: '材料清单' })).toBeFocused()
  await clerk.press('4', 'Enter')
  await keep('03-supplemented', page)
  await clerk.press('F4')
  await expect(said).toContainText(`${CLIENT}的事项已受理`)
  const receipt = await printed()
  await keep('04-receipt', receipt)
  await keep('04-accepted', page)
  return new URL(scanned(receipt, '/follow#'))
}

/** Presses the step in the bar, fills its fields by label, and sends it with the keyboard. */
async function step(page: Page, name: string, fields: Record<string, string>, done: string) {
  const dialog = await openStep(page, name)
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label).fill(value)
    if (label === '交给谁')
      await page.locator('.ant-select-item-option', { hasText: value }).click()
  }
  await keep(`step-${name}`, page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(done).first()).toBeVisible()
}

/** Offered, sent back with a reason and another name, offered again, and signed for. */
async function handOver(page: Page, browser: Browser): Promise<Page> {
  const to = { 交给谁: '董晓燕' }
  await step(page, '转交', { ...to, 原因: '请综合窗口入户核实' }, '已转交，等待签收')
  const path = new URL(page.url()).pathname
  const handler = await at(browser, 'handler', path)
  await expect(handler.getByText('沈佳怡把这件事转交给您')).toBeVisible()
  await keep('05-offered', handler)
  const refusal = { 原因: '收入说明需窗口先核对', 应由谁负责: '窗口沈佳怡' }
  await step(handler, '退回', refusal, '已退回')
  await page.reload()
  await expect(page.getByText('退回1次')).toBeVisible()
  await expect(page.getByText(/窗口沈佳怡/).first()).toBeVisible()
  await keep('06-refused', page)
  await step(page, '转交', { ...to, 原因: '收入说明已核对' }, '已转交，等待签收')
  await handler.goto(path)
  await handler.getByRole('button', { name: /^签收/ }).click()
  await expect(handler.getByText('已签收，现在由您负责')).toBeVisible()
  return handler
}

/** The same lines on the ticket's page and on the client's phone. */
async function expectReasons(lines: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(lines).toContainText('承诺10个工作日内办结')
  await expect(lines).toContainText(/第1(至\d+)?个工作日/)
  await expect(lines).toContainText(`${FEAST}放假，不计`)
  await expect(lines).toContainText(`${FEAST}调休上班`)
  await expect(lines).toContainText('周末')
  await expect(lines).toContainText('应于')
  await expect(lines).toContainText('暂停：等待上级（区委组织部')
}

async function followed(browser: Browser, address: URL): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const phone = await context.newPage()
  await phone.goto(`/follow${address.hash}`)
  await expect(phone.getByRole('heading', { name: '已受理' })).toBeVisible()
  return phone
}

test('one matter whole: noticed, supplemented, accepted, handed over, sent up, answered, closed, rated', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  await announceFeast(request)
  await logIn(page, as('window'), '/tickets/new')
  const address = await visits(page)
  const phone = await followed(browser, address)
  await page.getByRole('status').getByRole('link').click()
  await expect(page.getByRole('heading', { name: /困难党员关爱帮扶/ })).toBeVisible()
  const handler = await handOver(page, browser)

  await handler.getByRole('button', { name: /^开始办理/ }).click()
  await expect(handler.getByText('已开始办理')).toBeVisible()
  const asked = { 报给哪个上级: '区委组织部', 情况说明: '请区里从党内关怀资金中帮扶' }
  await step(handler, '请上级协调', asked, '已请上级协调，暂停计时')
  await handler.getByRole('button', { name: /^暂\s?不$/ }).click()
  await expect(handler.getByText('正在等待，不计时：区委组织部')).toBeVisible()
  await phone.getByRole('button', { name: '刷新进度' }).click()
  await expect(phone.getByRole('heading', { name: '上级正在协调' })).toBeVisible()
  await keep('07-sent-up', phone)
  await step(handler, '恢复办理', { 收到的答复: '同意帮扶两千元' }, '已恢复办理，继续计时')
  await handler.getByRole('button', { name: /为什么是这一天/ }).click()
  await expectReasons(handler.getByRole('region', { name: '逐日说明' }))
  await keep('08-explained', handler)
  await step(handler, '办理完成', { 办理结果: '帮扶金两千元已到账' }, '已办理完成，请反馈群众')
  await handler.context().close()

  // Whoever was asked first tells the client, though a superior has settled it (TKT-09).
  await page.reload()
  await step(page, '反馈并办结', { 反馈内容和群众意见: '已当面告知，满意' }, '已反馈并办结')
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(page.getByText('按时办结')).toBeVisible()
  await page.getByRole('button', { name: /为什么是这一天/ }).click()
  await expectReasons(page.getByRole('region', { name: '逐日说明' }))
  await keep('09-closed', page)

  await phone.getByRole('button', { name: '刷新进度' }).click()
  await phone.getByText('为什么是这一天？').click()
  await expectReasons(phone.getByRole('group').filter({ hasText: '为什么是这一天' }))
  await expectNoSidewaysScroll(phone)
  await keep('10-follow', phone)
  await phone.getByText('五星，非常满意').first().click({ force: true })
  await phone.getByLabel('想说的话（可不填）').fill('跑了两趟，话说得明白')
  await phone.getByRole('button', { name: '提交评价' }).click()
  await expect(phone.getByText('您给了 5 颗星。')).toBeVisible()
  await keep('11-rated', phone)
  await phone.context().close()
  await page.reload()
  await expect(page.getByRole('img', { name: '5 颗星' })).toBeVisible()
  await expect(page.getByText('跑了两趟，话说得明白')).toBeVisible()
  await keep('12-rated', page)
})
