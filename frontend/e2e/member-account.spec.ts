/** The unit opens a member's account, prints the slip, and the member comes in on a phone. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

const LIAISON = as('liaison')
const OWN = 'lantern 9 hills'

type Made = { id: string; name: string }

/** Members of the liaison officer's unit whom nobody else knows. */
async function newMembers(request: APIRequestContext, count: number): Promise<Made[]> {
  const headers = await headersOf(request, 'liaison')
  const list = await request.get('/api/v1/members?limit=1', { headers })
  const { items } = (await list.json()) as { items: { branch: { id: string } }[] }
  const made: Made[] = []
  for (let number = 0; number < count; number++) {
    const tail = String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
    const reply = await request.post('/api/v1/members', {
      headers: { ...headers, 'Idempotency-Key': randomUUID() },
      data: {
        branch_id: items[0]?.branch.id,
        name: `柏${'甲乙丙丁'[number]}${randomUUID().replace(/\d|-/g, '').slice(0, 6)}`,
        gender: 'female',
        phone: `1540000${tail}`,
      },
    })
    expect(reply.status()).toBe(201)
    made.push((await reply.json()) as Made)
  }
  return made
}

async function onAPhone(browser: Browser): Promise<Page> {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
  return (await browser.newContext({ ...phone, deviceScaleFactor: 2 })).newPage()
}

async function saved(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载通知单' }).click()
  return readFileSync(await (await coming).path())
}

test('a liaison officer opens an account, and the member signs in on a phone and sees own data', async ({
  browser,
  page,
  request,
}) => {
  test.slow()
  const [member] = await newMembers(request, 1)
  if (!member) throw new Error('no member')
  await logIn(page, LIAISON, `/members/${member.id}`)
  await expect(page.getByText('未开通')).toBeVisible()
  await page.getByRole('button', { name: '开通手机账号' }).click()
  const asking = page.getByRole('dialog')
  await expect(asking.getByLabel('登录名')).toBeFocused()
  const login = await asking.getByLabel('登录名').inputValue()
  expect(login).toMatch(/^bai[a-z]*\d{4}/)
  await expectNoAxeFaults(page)
  await page.keyboard.press('Enter')

  const shown = page.getByTestId('one-time-password')
  await expect(shown).toBeVisible()
  const password = (await shown.innerText()).trim()
  await expectNoAxeFaults(page)
  const pdf = await saved(page)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(5_000)
  await page.getByRole('button', { name: '已交付，关闭' }).click()
  await expect(page.getByText(password)).toHaveCount(0)
  await expect(page.getByText('待首次登录')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '开通手机账号' })).toBeVisible()

  const own = await onAPhone(browser)
  await logIn(own, { login, password })
  await expect(own).toHaveURL(/\/password/)
  await expectNoSidewaysScroll(own)
  await own.getByLabel('当前密码').fill(password)
  await own.getByLabel('新密码', { exact: true }).fill(OWN)
  await own.getByLabel('再输入一次新密码').fill(OWN)
  await own.getByRole('button', { name: '修改密码' }).click()
  await expect(own).toHaveURL(/\/my$/)
  await expect(own.getByRole('link', { name: '我自愿报名' })).toBeVisible()
  await expectNoSidewaysScroll(own)
  await expectNoAxeFaults(own)
  await own.goto('/my/me')
  await expect(own.getByText(member.name).first()).toBeVisible()
  await own.goto(`/members/${member.id}`)
  await expect(own.getByText('核实无误')).toHaveCount(0)

  await page.reload()
  await expect(page.getByText('使用中')).toBeVisible()
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('button', { name: '本人要求' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('已停用', { exact: true })).toBeVisible()
  await own.goto('/my')
  await expect(own.getByLabel('密码', { exact: true })).toBeVisible()
  await own.context().close()
})

test('accounts are opened for a selection, with one PDF of slips, and lost slips are renewed', async ({
  page,
  request,
}) => {
  test.slow()
  const members = await newMembers(request, 2)
  await logIn(page, LIAISON, '/members?q=柏')
  const choose = async () => {
    for (const member of members) {
      const row = page.getByRole('row', { name: new RegExp(member.name) })
      await row.getByRole('checkbox').check()
    }
  }
  await choose()
  await page.getByRole('button', { name: '开通手机账号（2 人）' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开通手机账号' }).click()
  await expect(page.getByText('账号通知单已备好（2 人）')).toBeVisible()
  await expectNoAxeFaults(page)
  expect((await saved(page)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: '已交付，关闭' }).click()
  const row = page.getByRole('row', { name: new RegExp(members[0]?.name ?? '') })
  await expect(row).toContainText('待首次登录')

  await choose()
  await page.getByRole('button', { name: '重发通知单' }).click()
  await page.getByRole('checkbox', { name: /从未登录的党员重发/ }).check()
  await page.getByRole('dialog').getByRole('button', { name: '开通手机账号' }).click()
  await expect(page.getByText('账号通知单已备好（2 人）')).toBeVisible()
  await page.getByRole('button', { name: '已交付，关闭' }).click()
})
