/** A member's own matters by the own account: found from home, followed, rated without a paper (ADR 0015). */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'

test('a member follows own matters from home and rates one, once @phone', async ({ page }) => {
  await logIn(page, as('member'))
  await page.getByRole('link', { name: '我的事项' }).click()
  const mine = page.getByRole('list', { name: '我的事项' })
  const open = mine.getByRole('listitem').filter({ hasText: '老年人优待证' })
  await expect(open).toContainText(/由.+负责/)
  await expect(open).toContainText('前办结')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)

  await open.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: /老年人优待证/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: '正在办理' })).toBeVisible()
  await page.getByText('为什么是这一天？').click()
  await expect(page.getByText(/第1个工作日/)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '返回我的事项' }).click()

  const done = mine.getByRole('listitem').filter({ hasText: '请您评价' })
  await done.getByRole('link').click()
  await page.getByText('五星，非常满意').first().click({ force: true })
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect(page.getByText('您给了 5 颗星。')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('button', { name: '返回我的事项' }).click()
  await expect(mine.getByRole('listitem')).toHaveCount(3)
  await expect(done).toHaveCount(0)
})

test('a member takes a file that staff show, by the own account @phone', async ({
  page,
  request,
}) => {
  const own = await headersOf(request, 'member')
  const { items } = (await (await request.get('/api/v1/me/tickets', { headers: own })).json()) as {
    items: { id: string; item_name: string }[]
  }
  const id = items.find((one) => one.item_name.includes('优待证'))?.id
  const name = `领证须知${Date.now()}.pdf`
  const plain = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n'
  const buffer = Buffer.from(`${plain}% ${name}\n%%EOF\n`)
  const staff = await headersOf(request, 'director')
  const sent = await request.post(`/api/v1/tickets/${id}/attachments`, {
    headers: { ...staff, 'Idempotency-Key': crypto.randomUUID() },
    multipart: { shown: 'true', file: { name, mimeType: 'application/pdf', buffer } },
  })
  expect(sent.status()).toBe(201)
  await logIn(page, as('member'), `/my/tickets/${id}`)
  const taken = page.waitForEvent('download')
  await page.getByRole('button', { name: `下载 ${name}` }).click()
  expect((await taken).suggestedFilename()).toBe(name)
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
