/** The community's story: scan, compare, Enter; and what the desk says when a certificate does not hold. */
import type { APIRequestContext, Page } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

/** A gun types the code and ends it with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

/** People need a moment to compare; a gun's second Enter within it is ignored. */
const compare = (page: Page) => page.waitForTimeout(200)

test('after the scan one key registers and one goes on to the next person (CHK-07)', async ({
  page,
}) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await expectNoAxeFaults(page)
  await scan(page, '4TXW-8HNB')
  await expect(page.getByRole('heading', { name: '周志远' })).toBeVisible()
  await expectNoAxeFaults(page)
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('Enter')
  await expect(page.getByText('周志远已登记报到，回执已出具')).toBeVisible()
  await expectNoAxeFaults(page)
  await press('Enter')
  await expect(page.getByText('周志远已登记报到，回执已出具')).toBeHidden()
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  expect(keys).toBeLessThanOrEqual(3)
  await expect(page.getByRole('list', { name: '今天登记的党员' }).getByText('周志远')).toBeVisible()
})

test('a late certificate is registered with a notice, and the member joins a team', async ({
  page,
}) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '徐海波 0106')
  await expect(page.getByText(/这张报到证已逾期 \d+ 天，仍可登记报到/)).toBeVisible()
  await compare(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('徐海波已登记报到，回执已出具')).toBeVisible()
  const team = page.getByRole('group', { name: '服务队' }).getByRole('button').first()
  await expect(team).toBeVisible()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(team).toHaveAttribute('aria-pressed', 'true')
  await expectNoAxeFaults(page)
})

/** Somebody expected at 柳荫社区 of whom no other story tells. */
async function awaited(request: APIRequestContext): Promise<{ name: string; code: string }> {
  const told = ['林晓雯', '周志远', '吴秀兰', '徐海波', '胡喆']
  const headers = await headersOf(request, 'liaison')
  const path = '/api/v1/check-ins?state=certificate_issued&limit=100'
  const { items } = (await (await request.get(path, { headers })).json()) as {
    items: { id: string; name: string; community_name: string }[]
  }
  const one = items.find(
    (line) => line.community_name.includes('柳荫社区') && !told.includes(line.name),
  )
  const found = await request.get(`/api/v1/check-ins/${one?.id}`, { headers })
  return {
    name: one?.name ?? '',
    code: ((await found.json()) as { short_code: string }).short_code,
  }
}

test('a registration by mistake is taken back by one key; the history shows every step (CHK-07)', async ({
  page,
  request,
}) => {
  const { name, code } = await awaited(request)
  await logIn(page, as('community'), '/check-ins/desk')
  const done = page.getByText(`${name}已登记报到，回执已出具`)
  const today = page.getByRole('list', { name: '今天登记的党员' })
  await scan(page, code)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await compare(page)
  await page.keyboard.press('Enter')
  await expect(done).toBeVisible()
  await expect(page.getByRole('button', { name: '撤销' })).toBeVisible()
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${name}的登记已撤销，报到证可以再次登记`)).toBeVisible()
  await expect(page.getByRole('button', { name: /身份相符，登记报到/ })).toBeVisible()
  await expect(today.getByText(name)).toBeHidden()
  await expect(page.getByLabel(/扫描报到证/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(done).toBeVisible()
  await today.getByText(name).click()
  await expect(page.getByRole('listitem').filter({ hasText: '唐敏' })).toHaveText([
    /^社区登记报到，出具回执/,
    /^撤销登记/,
    /^社区登记报到，出具回执/,
  ])
  await expect(page.getByRole('button', { name: /撤销登记/ })).toBeVisible()
})

test('used, forged, unknown: the desk says plainly what is wrong', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '2QFH-7SMW')
  await expect(page.getByText('这张报到证已经登记过报到，不能重复使用')).toBeVisible()
  await expectNoAxeFaults(page)
  await scan(page, `https://partyhub.example/v/${'A'.repeat(136)}`)
  await expect(page.getByText(/报到证无法核验/)).toBeVisible()
  await scan(page, '7777-7777')
  await expect(page.getByText('没有找到这个短码的报到证')).toBeVisible()
  await scan(page, '3PZC-6RVD')
  await expect(page.getByText(/如报到证上写的是其他社区/)).toBeVisible()
})

test('of two desks with the same certificate one wins and the other is told', async ({
  page,
  browser,
}) => {
  await logIn(page, as('community'), '/check-ins/desk')
  const other = await at(browser, 'window', '/check-ins/desk')
  for (const desk of [page, other]) {
    await scan(desk, '9GYC-3VPE')
    await expect(desk.getByRole('heading', { name: '吴秀兰' })).toBeVisible()
    await compare(desk)
  }
  await other.keyboard.press('Enter')
  await expect(other.getByText('吴秀兰已登记报到，回执已出具')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('这张报到证刚刚已由其他窗口登记，不必重复办理')).toBeVisible()
  await expect(page.getByText(/由 沈佳怡 登记/)).toBeVisible()
  await other.context().close()
})

test('the ledger opens to one check-in', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins?q=朱玉珍')
  await expectNoAxeFaults(page)
  await page.getByRole('link', { name: '朱玉珍' }).click()
  await expect(page.getByRole('heading', { name: '朱玉珍' })).toBeVisible()
  await page.getByRole('button', { name: /编组或安排岗位/ }).click()
  await expectNoAxeFaults(page)
})

test('the desk on a phone @phone', async ({ page }) => {
  await logIn(page, as('community'), '/check-ins/desk')
  await scan(page, '2QFH-7SMW')
  await expect(page.getByRole('heading', { name: '赵建国' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
