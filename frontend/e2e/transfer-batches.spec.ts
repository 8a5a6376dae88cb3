/** 批量接转: a graduating class of 300 from Excel, interrupted half-way and gone on with (TRF-05, TRF-06, TRF-11). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { APIRequestContext } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

const file = (name: string) => fileURLToPath(new URL(`./files/${name}`, import.meta.url))
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LONG = { timeout: 40_000 }

/** The class is registered first, by the roster that its school would send. */
async function enterClass(request: APIRequestContext) {
  const who = await headersOf(request, 'unit02')
  const keyed = () => ({ ...who, 'Idempotency-Key': crypto.randomUUID() })
  const me = await (await request.get('/api/v1/me', { headers: who })).json()
  const roster = { name: 'class.xlsx', mimeType: XLSX, buffer: readFileSync(file('class.xlsx')) }
  const multipart = { unit_id: me.grants[0].org.id, file: roster }
  const sent = await request.post('/api/v1/rosters', { multipart, headers: keyed() })
  const path = `/api/v1/rosters/${(await sent.json()).id}`
  await request.post(`${path}/commit`, { headers: keyed() })
  const state = async () => (await (await request.get(path, { headers: who })).json()).state
  await expect.poll(state, LONG).toBe('committed')
}

test('a class of 300 goes in from Excel, is stopped half-way, goes on, and is approved together', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  await enterClass(request)
  await logIn(page, as('unit02'), '/transfers')
  await page.getByRole('link', { name: '批量接转' }).click()
  await expect(page.getByRole('heading', { name: '批量接转' })).toBeVisible()
  await expectNoAxeFaults(page)
  await page.locator('input[type=file]').setInputFiles(file('class-transfers.xlsx'))
  await expect(page.getByText(/确认后为 300 人各开始一件接转/)).toBeVisible()
  await page.getByText('退回 1', { exact: true }).click()
  await expect(page.getByText('本组织没有名叫“查无此人”的党员')).toBeVisible()
  await expectNoAxeFaults(page)

  await page.getByRole('button', { name: /确认办理/ }).click()
  await page.getByRole('button', { name: '暂停' }).click()
  const stopped = page.getByText(/^已暂停：已开始 \d+ 人，退回 1 行，还有 \d+ 人未办/)
  const begun = Number((await stopped.textContent())?.match(/已开始 (\d+)/)?.[1])
  expect(begun, 'stopped before its end').toBeLessThan(300)
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '接着办' }).click()
  await expect(page.getByText(/^已办完：300 人的接转已开始/)).toBeVisible(LONG)
  await expect(page.getByText('已开始 300', { exact: true })).toBeVisible()

  const committee = await at(browser, 'unit03', new URL(page.url()).pathname)
  await committee.getByRole('button', { name: '同意（300 人）' }).click()
  await committee.getByRole('dialog').getByLabel('审批意见').fill('同意转出')
  await committee.keyboard.press('Control+Enter')
  await expect(committee.getByText('300 人已办好')).toBeVisible(LONG)
  await committee.context().close()

  const street = await at(browser, 'street', '/transfers/batches')
  await street.getByRole('link', { name: 'class-transfers.xlsx' }).click()
  await expect(street.getByRole('link', { name: /转入审批中 300 人/ })).toBeVisible()
  await expect(street.getByText('名单各行')).toHaveCount(0)
  await street.context().close()
})

test('how far a batch is, is to be seen on a phone @phone', async ({ page }) => {
  await logIn(page, as('secretary'), '/transfers/batches')
  await expect(page.getByRole('heading', { name: '批量接转' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
