/** A letter in at the counter: from the ticket to the transfer, and back with the outcome (TRF-01 … TRF-04). */
import type { APIRequestContext } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, headersOf, logIn, test } from './fixtures'
import { takenIn } from './taken'

type Moving = { id: string; target: { branch_id: string } }

/** What the committee and the target branch do, without a page. */
async function step(request: APIRequestContext, login: string, id: string, body: object) {
  const headers = { ...(await headersOf(request, login)), 'Idempotency-Key': crypto.randomUUID() }
  const reply = await request.post(`/api/v1/transfers/${id}/steps`, { headers, data: body })
  expect(reply.ok()).toBe(true)
}

test('a ticket goes on as a transfer, waits for it, and closes with the outcome (TRF-04, TRF-12)', async ({
  page,
  request,
}) => {
  const ticket = await takenIn(request, {
    client: '卫清扬',
    phone: '15400000771',
    content: '从外地转入组织关系',
    item: '转入',
  })
  await logIn(page, as('handler'), `/tickets/${ticket}`)
  await page.getByRole('button', { name: /^办理接转/ }).click()
  await expect(page.getByRole('textbox', { name: '* 党员' })).toHaveValue('卫清扬')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByRole('textbox', { name: '* 原党委' }).fill('中共临江市供水集团委员会')
  await page.getByLabel('原支部').fill('客服中心党支部')
  await page.getByLabel('介绍信编号').fill('临水组〔2026〕119')
  await page.getByLabel('开具日期').fill('2026-11-02')
  await page.keyboard.press('Enter')
  await page.getByLabel('出生年月').fill('1990-02')
  await page.keyboard.press('Enter')
  await page.getByLabel('去往单位').fill('柳荫新村')
  await page.getByLabel('党费交至').fill('2026-10')
  await page.keyboard.press('Enter')
  await page.getByLabel('原党委通讯地址').fill('临江市建设路2号')
  await page.getByLabel('收到的材料').fill('介绍信、')
  await page.getByLabel('告知党员').fill('周一至周五上午到柳荫社区一楼找唐敏，带身份证')
  await page.getByLabel('转入支部').fill('柳荫社区')
  await page
    .getByTitle(/柳荫社区/)
    .first()
    .click()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/现在在.*手里/)).toBeVisible()
  await expect(page.getByText('待上级').first()).toBeVisible()

  const headers = await headersOf(request, 'handler')
  const found = await request.get(`/api/v1/tickets/${ticket}/transfers`, { headers })
  const { transfer } = ((await found.json()) as { items: { transfer: Moving }[] }).items[0] ?? {}
  if (!transfer) throw new Error('no transfer was opened')
  await step(request, 'street', transfer.id, { action: 'approve', opinion: '同意接收' })
  await step(request, 'community', transfer.id, {
    action: 'assign',
    branch_id: transfer.target.branch_id,
  })

  await page.reload()
  await page.getByRole('button', { name: '告知并办结' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/组织关系已接转/)).toBeVisible()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已办结').first()).toBeVisible()
})
