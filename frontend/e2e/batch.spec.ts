/** A colleague is away: their matters go to another in one go, who signs for them by keyboard. */
import type { APIRequestContext, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'
import { keep } from './pictures'
import { takenIn, took } from './taken'

const CLIENTS = ['邵冬生', '邵冬来', '邵冬晓', '邵冬明']
const QUEUE = `q=${encodeURIComponent('邵冬')}`

async function accountOf(request: APIRequestContext, name: string): Promise<string> {
  const headers = await headersOf(request, 'head')
  const reply = await request.get('/api/v1/tickets/colleagues', { headers })
  const { items } = (await reply.json()) as { items: { name: string; account_id: string }[] }
  return items.find((one) => one.name === name)?.account_id ?? ''
}

/** Four matters of the one who is away; the last is offered to somebody already. */
async function fourOpen(request: APIRequestContext): Promise<void> {
  let last = ''
  for (const [n, client] of CLIENTS.entries()) {
    const phone = `1540000039${n}`
    last = await takenIn(request, { client, phone, content: '楼道照明损坏' })
  }
  const to = await accountOf(request, '孟慧洁')
  await took(request, 'handler', last, { action: 'offer', to, reason: '属社会事务科' })
}

async function tickAll(page: Page, count: number): Promise<void> {
  await expect(page.locator('tr[data-row-key]')).toHaveCount(count)
  await page.locator('thead').getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('toolbar', { name: `已选 ${count} 项` })).toBeVisible()
}

test('a head hands over for a colleague on leave; the receiver signs for all by keyboard (TKT-11)', async ({
  page,
  browser,
  request,
}) => {
  await fourOpen(request)
  await logIn(page, as('head'), `/tickets?desk=all&${QUEUE}`)
  await tickAll(page, 4)
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await keep('batch-1-chosen', page)
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: '转交 4 件' })
  await dialog.getByLabel('交给谁').fill('沈佳怡')
  await expect(page.locator('.ant-select-item-option', { hasText: '沈佳怡' })).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '请假' }).click()
  await expect(dialog.getByRole('textbox', { name: '原因' })).toHaveValue('请假')
  await expectNoAxeFaults(page)
  await keep('batch-2-dialog', page)
  await dialog.getByRole('button', { name: /^转\s?交$/ }).click()
  const result = page.getByRole('dialog', { name: '已转交 3 件，等待签收' })
  await expect(result.getByText('有 1 件没有办成，原因如下')).toBeVisible()
  const lines = result.getByRole('listitem')
  await expect(lines).toHaveCount(4)
  await expect(lines.first()).toContainText('已转交给孟慧洁，对方尚未答复')
  await expect(lines.last()).toContainText('已转交沈佳怡，等待签收')
  await expectNoAxeFaults(page)
  await keep('batch-3-result', page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('toolbar')).toBeHidden()

  const receiver = await at(browser, 'window', `/tickets?desk=offered&${QUEUE}`)
  await tickAll(receiver, 3)
  await receiver.keyboard.press('s')
  await expect(receiver.getByText('已签收 3 件')).toBeVisible()
  await expect(receiver.locator('tr[data-row-key]')).toHaveCount(0)
  await receiver.goto(`/tickets?${QUEUE}`)
  await expect(receiver.locator('tr[data-row-key]')).toHaveCount(3)
  await receiver.context().close()
})
