/** The member's story, on a phone: what is next, the certificate, who looked, and in and out again. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { APIRequestContext, Page } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test, withLooks } from './fixtures'

const require = createRequire(import.meta.url)
const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

/** 林晓雯, whose certificate waits for check-in. */
const MEMBER = as('member')
/** 赵建国, who has checked in. */
const VOLUNTEER = as('volunteer')

type Mine = {
  qr_url: string
  check_in: { id: string; member_id: string; state: string }
}

async function mineOf(request: APIRequestContext, login: string) {
  const headers = await headersOf(request, login)
  const reply = await request.get('/api/v1/me/check-in', { headers })
  return { mine: (await reply.json()) as Mine, etag: reply.headers().etag ?? '' }
}

const pathOf = (url: string) => new URL(url).pathname

async function readQr(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: '报到证二维码' }).screenshot()
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  return found?.text
}

test('a member sees what is next and holds out a certificate that scans @phone', async ({
  page,
  request,
}) => {
  const { mine } = await mineOf(request, 'member')
  await withLooks(page, { theme: 'dark' })
  await logIn(page, MEMBER)
  await expect(page).toHaveURL(/\/my$/)
  await expect(page.getByRole('heading', { name: /^请于.*报到$/ })).toBeVisible()
  await page.getByRole('link', { name: '出示报到证' }).click()
  await expect(page.getByText('K7M2-Q9XD')).toBeVisible()
  expect(await readQr(page)).toBe(mine.qr_url)
  await page.getByRole('button', { name: '返回' }).click()
  await expect(page.getByRole('heading', { name: '办理进度' })).toBeVisible()
})

test('the certificate stays at hand without network and goes at sign-out @phone', async ({
  page,
  context,
}) => {
  await logIn(page, MEMBER)
  await page.getByRole('link', { name: '出示报到证' }).click()
  await expect(page.getByText('K7M2-Q9XD')).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await context.setOffline(true)
  await page.getByRole('link', { name: '出示报到证' }).click()
  await expect(page.getByText('K7M2-Q9XD')).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await context.setOffline(false)
  const kept = () => page.evaluate(() => localStorage.getItem('partyhub.own.certificate'))
  expect(await kept()).toContain('K7M2Q9XD')
  expect(await kept()).not.toContain('林晓雯')
  await page.getByRole('button', { name: /^账号 / }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('账号', { exact: true })).toBeVisible()
  expect(await kept()).toBeNull()
})

test('a member sees who looked at the data @phone', async ({ page, request }) => {
  const { mine } = await mineOf(request, 'member')
  const headers = await headersOf(request, 'liaison')
  const looked = await request.get(`/api/v1/check-ins/${mine.check_in.id}`, { headers })
  expect(looked.ok()).toBe(true)
  await logIn(page, MEMBER, '/my/me')
  const looks = page.getByRole('region', { name: '谁看过我的信息' })
  await expect(looks.getByText(/^郑凯/).first()).toBeVisible()
  await expect(page.getByText(/154 \*{4} \d{4}/)).toBeVisible()
})

test('anybody sees whether a certificate is valid, used or forged @phone', async ({
  page,
  request,
}) => {
  const valid = await mineOf(request, 'member')
  await page.goto(pathOf(valid.mine.qr_url))
  await expect(page.getByRole('heading', { name: '有效' })).toBeVisible()
  await expect(page.getByText('LXW')).toBeVisible()
  await expect(page.getByText('林晓雯')).toHaveCount(0)
  const used = await mineOf(request, 'volunteer')
  await page.goto(pathOf(used.mine.qr_url))
  await expect(page.getByRole('heading', { name: '已使用' })).toBeVisible()
  await page.goto(`${pathOf(valid.mine.qr_url).slice(0, -4)}AAAA`)
  await expect(page.getByRole('heading', { name: '无法核验' })).toBeVisible()
  await expectNoAxeFaults(page)
})

for (const looks of [
  { theme: 'light' },
  { theme: 'dark' },
  { text: 'xlarge' },
  { text: 'xlarge', language: 'en-US' },
] as const) {
  test(`the member's pages have no fault and fit: ${JSON.stringify(looks)} @phone`, async ({
    page,
    request,
  }) => {
    test.slow()
    const { mine } = await mineOf(request, 'member')
    await logIn(page, MEMBER)
    await withLooks(page, looks)
    for (const [path, sign] of [
      ['/my', '.ant-steps'],
      ['/my/check-in', 'summary'],
      ['/my/services', '.ant-segmented + * .ant-empty'],
      ['/my/services?view=directory', 'summary'],
      ['/my/me', 'time, dl'],
      ['/my/certificate', 'dialog svg'],
      ['/my/enrol', '.ant-empty'],
      ['/account', '[role=listitem], main li'],
      [pathOf(mine.qr_url), 'h1'],
    ] as const) {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(path)
      await expect(page.locator(sign).first()).toBeVisible()
      await expectNoAxeFaults(page)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
    }
  })
}

test('a member volunteers of their own free will and may withdraw again @phone', async ({
  page,
  request,
}) => {
  const { mine, etag } = await mineOf(request, 'volunteer')
  if (['checked_in', 'assigned'].includes(mine.check_in.state)) {
    const headers = {
      ...(await headersOf(request, 'liaison')),
      'Idempotency-Key': randomUUID(),
      'If-Match': etag,
    }
    const path = `/api/v1/check-ins/${mine.check_in.id}/ending`
    const ended = await request.post(path, { headers, data: { reason: '岗位调动' } })
    expect(ended.ok()).toBe(true)
  }
  await logIn(page, VOLUNTEER)
  await page.getByRole('link', { name: '重新报名' }).click()
  await expect(page.getByText(/报名或不报名，都不影响/)).toBeVisible()
  await expect(page.getByText(/柳荫社区/).first()).toBeVisible()
  await page.getByRole('checkbox', { name: '法律援助' }).check()
  await page.getByRole('checkbox', { name: '周六上午' }).check()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByText('请先勾选“我自愿报名”')).toBeVisible()
  await page.getByRole('checkbox', { name: '我自愿报名到社区报到' }).check()
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByRole('heading', { name: /^已收到您的报名/ })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: '报到' }).click()
  await page.getByRole('button', { name: '撤回报名' }).click()
  await page.getByRole('button', { name: '近期没有时间' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('link', { name: '我自愿报名' })).toBeVisible()
})
