/** A client with a phone and a paper: follows, withdraws and rates without an account. */
import type { APIRequestContext, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test, withLooks } from './fixtures'
import { scanned } from './papers'

/** The director's own requests: which matter is that client's, and a paper of it. */
async function desk(request: APIRequestContext, client: string) {
  const headers = await headersOf(request, 'director')
  const found = await request.get('/api/v1/tickets', {
    params: { q: client, order: 'recent' },
    headers,
  })
  const { id, number } = (await found.json()).items[0]
  return { id, number, headers }
}

const numberOf = async (request: APIRequestContext, client: string): Promise<string> =>
  (await desk(request, client)).number

/** Where the QR code on a newly printed slip leads; its code is printed beside it. */
async function slipOf(request: APIRequestContext, client: string) {
  const { id, number, headers } = await desk(request, client)
  const path = `/api/v1/tickets/${id}/prints`
  const printed = await request.post(path, { data: { paper: 'slip' }, headers })
  const address = new URL(scanned(await printed.body(), '/follow#'))
  return { number, fragment: address.hash, code: address.hash.split('.')[1] ?? '' }
}

async function follow(page: Page, number: string, tail: string) {
  await page.goto(`/follow#${number}`)
  await expect(page.getByLabel('事项编号')).toHaveValue(number)
  await page.getByLabel('手机号后四位').fill(tail)
  await page.getByLabel('手机号后四位').press('Enter')
}

test('a client follows a matter by the number on the paper, also in large letters @phone', async ({
  page,
  request,
}) => {
  await withLooks(page, { text: 'xlarge' })
  const number = await numberOf(request, '钱振华')
  await follow(page, number, '9999')
  await expect(page.getByRole('alert')).toContainText('没有找到')
  await expectNoAxeFaults(page)
  await page.getByLabel('手机号后四位').fill('0206')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('社会团体活动场所意见出具')
  await expect(page.getByText(/退回过 2 次/)).toBeVisible()
  await expect(page.getByRole('link', { name: /026-/ }).first()).toBeVisible()
  await page.getByText('为什么是这一天？').click()
  await expect(page.getByText(/工作日/).last()).toBeVisible()
  await expect(page.getByText('钱振华')).toHaveCount(0)
  expect(page.url()).not.toContain('0206')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})

test('a client withdraws, and the desk reads who it was @phone', async ({ page, request }) => {
  const { number, code } = await slipOf(request, '毛晓婷')
  await follow(page, number, '0223')
  await page.getByRole('button', { name: '我不办了，撤回' }).click()
  await expectNoAxeFaults(page)
  await page.getByLabel('办事码').fill(code.toLowerCase())
  await page.getByRole('button', { name: '继续' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '已自行办妥' }).click()
  await dialog.getByRole('button', { name: '确认撤回' }).click()
  await expect(page.getByRole('heading', { name: '已撤回' })).toBeVisible()
  await expect(page.getByRole('button', { name: '我不办了，撤回' })).toHaveCount(0)
})

test('a client scans the slip and rates once after closing @phone', async ({ page, request }) => {
  const { number, fragment, code } = await slipOf(request, '贺春生')
  await page.goto(`/follow${fragment}`)
  await page.getByText('五星，非常满意').first().click({ force: true })
  await page.getByLabel('想说的话（可不填）').fill('一趟就办好了')
  expect(page.url()).not.toContain(code)
  await expect(page.getByLabel('办事码')).toHaveCount(0)
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('您给了 5 颗星。')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.reload()
  await follow(page, number, '0222')
  await expect(page.getByText('谢谢您的评价')).toBeVisible()
  await expect(page.getByRole('button', { name: '提交评价' })).toHaveCount(0)
})

test('a browser that staff have signed in with rates nothing @phone', async ({ page, request }) => {
  const { fragment } = await slipOf(request, '谭素琴')
  await logIn(page, as('director'))
  await page.getByRole('button', { name: /^账号 / }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByLabel('账号', { exact: true })).toBeVisible()
  await page.goto(`/follow${fragment}`)
  await page.getByText('五星，非常满意').first().click({ force: true })
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText(/请用您自己的手机评价/)).toBeVisible()
})

test('a receipt is checked with the network cut, and a changed one is not genuine @phone', async ({
  page,
  context,
  request,
}) => {
  const { id, headers } = await desk(request, '谭素琴')
  const path = `/api/v1/tickets/${id}/prints`
  const printed = await request.post(path, { data: { paper: 'receipt' }, headers })
  const token = new URL(scanned(await printed.body(), '/verify#')).hash.slice(1)
  await page.goto('/verify')
  await expect(page.getByRole('heading', { name: /是真的吗/ })).toBeVisible()
  await context.setOffline(true)
  const box = page.getByRole('textbox')
  await box.fill(`https://dangqun.example.gov.cn/verify#${token}`)
  await box.press('Enter')
  await expect(page.getByRole('heading', { name: '签名有效' })).toBeVisible()
  await expect(page.getByText('老年人优待证办理')).toBeVisible()
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const [key = '', words = '', signature = ''] = token.split('.')
  const lines = Buffer.from(words, 'base64url').toString().split('\n')
  lines[6] = '2031-01-01T09:30Z'
  const later = Buffer.from(lines.join('\n')).toString('base64url')
  await page.getByRole('button', { name: '再核验一张' }).click()
  await box.fill([key, later, signature].join('.'))
  await box.press('Enter')
  await expect(page.getByRole('heading', { name: '不是本中心签发' })).toBeVisible()
  await expect(page.getByText('老年人优待证办理')).toHaveCount(0)
  await context.setOffline(false)
})
