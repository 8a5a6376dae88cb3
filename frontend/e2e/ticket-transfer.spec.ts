/** A letter in at the counter: from the ticket to the transfer, and back with the outcome (TRF-01 … TRF-04). */
import type { Browser } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, logIn, test } from './fixtures'
import { takenIn } from './taken'

/** The committee agrees to the letter, the branch finds its words right and takes the member in. */
async function takenIntoBranch(browser: Browser, path: string): Promise<void> {
  const committee = await at(browser, 'street', path)
  await expect(committee.getByText('临水组〔2026〕119').first()).toBeVisible()
  await committee.getByRole('button', { name: /^同意/ }).click()
  await committee.getByRole('dialog').getByLabel('审批意见').fill('同意接收')
  await committee.keyboard.press('Control+Enter')
  await expect(committee.getByText('已同意')).toBeVisible()
  await committee.context().close()
  const branch = await at(browser, 'community', path)
  await branch.getByRole('button', { name: /^编入支部/ }).click()
  const dialog = branch.getByRole('dialog')
  await dialog.getByRole('radio', { name: '在职' }).check()
  await dialog.getByRole('button', { name: '编入支部' }).click()
  await expect(branch.getByText('已编入支部').first()).toBeVisible()
  await branch.getByRole('link', { name: '卫清扬', exact: true }).click()
  await expect(branch.getByRole('heading', { level: 1, name: '卫清扬' })).toBeVisible()
  await branch.context().close()
}

test('a ticket goes on as a transfer, waits for it, and closes with the outcome (TRF-04, TRF-12)', async ({
  page,
  browser,
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

  const moving = page.getByRole('link', { name: '卫清扬的接转' })
  await takenIntoBranch(browser, (await moving.getAttribute('href')) ?? '')

  await page.reload()
  await page.getByRole('button', { name: '告知并办结' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/组织关系已接转/)).toBeVisible()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已办结').first()).toBeVisible()
})
