/** A matter registered twice goes on as one; a complaint is kept from whom it is about. */
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, headersOf, logIn, test } from './fixtures'
import { takenIn } from './taken'

test('a duplicate is merged, and both numbers lead to the one that goes on', async ({
  page,
  request,
}) => {
  const tail = String(Date.now() % 1e4).padStart(4, '0')
  const call = { client: '祝梅英', phone: `1549000${tail}`, content: '楼道灯不亮', by: 'window' }
  const [first, second] = [await takenIn(request, call), await takenIn(request, call)]
  const headers = await headersOf(request, 'window')
  const numberOf = async (id: string): Promise<string> =>
    (await (await request.get(`/api/v1/tickets/${id}`, { headers })).json()).ticket.number
  const [kept, over] = [await numberOf(first), await numberOf(second)]

  await logIn(page, as('window'), `/tickets/${second}`)
  await expect(page.getByText('这位服务对象还有1件在办')).toBeVisible()
  await page.getByRole('button', { name: '合并到这件' }).click()
  const dialog = page.getByRole('dialog', { name: '合并重复登记' })
  await expect(dialog.getByRole('region', { name: '保留的这件（先登记）' })).toContainText(kept)
  await expect(dialog.getByRole('region', { name: '本件（合并后办结）' })).toContainText(over)
  await expectNoAxeFaults(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`已并入 ${kept}，在那里继续办理`)).toBeVisible()
  await page.getByRole('link', { name: '打开' }).click()
  await expect(page.getByText(`另有登记 ${over} 并入本件`)).toBeVisible()

  await page.goto(`/follow#${over}`)
  await page.getByLabel('手机号后四位').fill(tail)
  await page.getByLabel('手机号后四位').press('Enter')
  await expect(page.getByText(`您查询的 ${over} 与这件是同一件事`)).toBeVisible()
  await expect(page.getByText(kept).first()).toBeVisible()
})

test('a complaint names a colleague, who finds nothing of it (SP-06)', async ({
  page,
  browser,
  request,
}) => {
  await logIn(page, as('window'), '/tickets/new')
  await page.getByRole('combobox', { name: '事项' }).fill('服务投诉')
  await page.getByRole('option', { name: /服务投诉/ }).click()
  const about = page.getByRole('combobox', { name: '反映谁（可不填）' })
  await expect(about).toBeFocused()
  await about.fill('董晓燕')
  await expect(page.getByTitle('董晓燕')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: '匿名反映' }).check()
  await page.getByPlaceholder(/对方要办什么/).fill('问两句就不耐烦')
  await expectNoAxeFaults(page)
  await expectNoSidewaysScroll(page)
  const taken = page.waitForResponse(
    (r) => r.url().endsWith('/api/v1/tickets') && r.status() === 201,
  )
  await page.keyboard.press('F9')
  const { id, number } = (await (await taken).json()) as { id: string; number: string }

  const accused = await at(browser, 'handler', `/tickets?desk=all&q=${number}`)
  await expect(accused.getByText(/没有/).first()).toBeVisible()
  const headers = await headersOf(request, 'handler')
  expect((await request.get(`/api/v1/tickets/${id}`, { headers })).status()).toBe(404)
  await accused.goto(`/tickets/${id}`)
  await expect(accused.getByText(number)).toHaveCount(0)
})
