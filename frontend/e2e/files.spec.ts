/** Files go both ways: staff add one, the client sends one from a phone, a guide hands out a sample. */
import type { APIRequestContext } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { scanned } from './papers'

const DIRECTOR = { login: 'director', password: 'willow-bridge-2026' }
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PHOTO = { name: '一寸照片.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') }

/** 刘德海, of whom a paper is awaited: where the ticket is, and where a newly printed slip leads. */
async function awaited(request: APIRequestContext) {
  const session = await request.post('/api/v1/sessions', { data: DIRECTOR })
  const headers = { Authorization: `Bearer ${(await session.json()).access_token}` }
  const params = { q: '刘德海', order: 'recent' }
  const found = await request.get('/api/v1/tickets', { params, headers })
  const [{ id }] = (await found.json()).items
  const path = `/api/v1/tickets/${id}/prints`
  const printed = await request.post(path, { data: { paper: 'slip' }, headers })
  const address = new URL(scanned(await printed.body(), '/follow#'))
  return { id, fragment: address.hash }
}

test('staff add a file that the client may take, and see what the client sent from a phone', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const { id, fragment } = await awaited(request)
  await logIn(page, DIRECTOR, `/tickets/${id}`)
  await page.getByRole('checkbox', { name: '给群众看' }).check()
  const picked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加文件' }).click()
  const name = `办理须知${Date.now()}.pdf`
  const buffer = Buffer.concat([PDF, Buffer.from(`% ${name}\n%%EOF\n`)])
  await (await picked).setFiles({ name, mimeType: 'application/pdf', buffer })
  await expect(page.getByText(`已添加 ${name}`)).toBeVisible()

  const viewport = { width: 390, height: 844 }
  const phone = await browser.newContext({ baseURL, locale: 'zh-CN', viewport, isMobile: true })
  const client = await phone.newPage()
  await client.goto(`/follow${fragment}`)
  const taken = client.waitForEvent('download')
  await client.getByRole('button', { name: `下载 ${name}` }).click()
  expect((await taken).suggestedFilename()).toBe(name)
  const chosen = client.waitForEvent('filechooser')
  await client.getByRole('button', { name: '拍照或选文件' }).click()
  await (await chosen).setFiles([PHOTO, { ...PHOTO, name: '说明.docx' }])
  await expect(client.getByText(/这种文件收不了/)).toBeVisible()
  await client.getByRole('button', { name: '去掉 说明.docx' }).click()
  await expectNoAxeFaults(client)
  await client.getByRole('button', { name: '发送', exact: true }).click()
  await expect(client.getByText('已收到，经办人会尽快查看。')).toBeVisible()
  await expect(client.getByText(/您发来的/)).toBeVisible()
  await expectNoSidewaysScroll(client)
  await phone.close()

  await page.reload()
  await expect(page.getByRole('button', { name: '查看 一寸照片.png' })).toBeVisible()
  await expect(page.getByText('群众上传')).toBeVisible()
  await expectNoAxeFaults(page)
})

test('a visitor takes the sample of a paper from its guide @phone', async ({ page, request }) => {
  const centres = await (await request.get('/api/v1/public/service-centres')).json()
  const params = { centre: centres.items[0].id, q: 'shtthdcs' }
  await page.goto(`/guides?centre=${params.centre}&q=${params.q}`)
  await page.getByRole('link', { name: /社会团体活动场所意见出具/ }).click()
  const link = page.getByRole('link', { name: /样表下载（PDF/ })
  const taken = page.waitForEvent('download')
  await link.click()
  expect((await taken).suggestedFilename()).toBe('申请书样表.pdf')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
