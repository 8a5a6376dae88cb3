/** A major matter goes upward and comes back with its proof; a reply is written by a template. */
import type { APIRequestContext } from '@playwright/test'
import { expectNoAxeFaults } from './axe'
import { as, at, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { takenIn, took } from './taken'

/** A matter that the handler took in and works on. */
async function atWork(request: APIRequestContext, client: string): Promise<string> {
  const content = '三十余户居民反映地下车库渗水，电缆受潮'
  const id = await takenIn(request, { client, phone: '15400000298', content })
  for (const action of ['accept', 'start']) await took(request, 'handler', id, { action })
  return id
}

test('the owner reports a major matter, the street signs for it and answers, the proof stands', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const id = await atWork(request, '鲁秀芳')
  await logIn(page, as('handler'), `/tickets/${id}`)
  await page.getByRole('button', { name: /^上报/ }).click()
  await expect(page.getByRole('heading', { name: '写专报' })).toBeVisible()
  await expect(page.getByLabel('基本情况')).toHaveValue(/地下车库渗水/)
  await page.getByLabel('标题').fill('三十余户居民反映地下车库渗水')
  await page.getByLabel('请求事项').fill('请协调住建部门现场勘查')
  await page.getByRole('checkbox', { name: '紧急' }).check()
  await page.getByRole('checkbox', { name: '现在就报送' }).check()
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '写定并报送' }).click()
  await expect(page.getByText('已报送，未签收')).toBeVisible()
  await expectNoAxeFaults(page)
  const report = new URL(page.url()).pathname

  const street = await at(browser, 'street', '/case-reports')
  await street.getByRole('row').filter({ hasText: '地下车库渗水' }).getByRole('link').click()
  await street.goto(report)
  await street.getByRole('button', { name: /^签收/ }).click()
  await street
    .getByRole('dialog', { name: '签收' })
    .getByRole('button', { name: /签\s?收/ })
    .click()
  await expect(street.getByText('已签收').first()).toBeVisible()
  await street.getByRole('button', { name: /^批示/ }).click()
  await street.getByLabel('批示内容').fill('请城管办今日到场')
  await street.keyboard.press('Control+Enter')
  await expect(street.getByText('请城管办今日到场')).toBeVisible()
  await street.context().close()

  await page.reload()
  await expect(page.getByText('已批示').first()).toBeVisible()
  for (const said of ['首次查看', '许国华', '请城管办今日到场', '报送（本系统）']) {
    await expect(page.getByRole('listitem').filter({ hasText: said }).first()).toBeVisible()
  }
  await page.goto(`/tickets/${id}`)
  await expect(page.getByText('重大', { exact: true })).toBeVisible()
  await expect(page.getByText('上报专报')).toBeVisible()
})

test('a template fills the result of a ticket by its number', async ({ page, request }) => {
  const id = await atWork(request, '戚桂兰')
  await logIn(page, as('handler'), `/tickets/${id}`)
  await page.getByRole('button', { name: /^办理完成/ }).click()
  const dialog = page.getByRole('dialog', { name: '办理完成' })
  await expect(dialog.getByLabel('答复模板')).toBeVisible()
  await expectNoAxeFaults(page)
  await dialog.getByLabel('办理结果').focus()
  await page.keyboard.press('Alt+Digit1')
  await expect(dialog.getByLabel('办理结果')).toHaveValue(/责任单位已完成整改/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已办理完成，请反馈群众')).toBeVisible()
})

test('@phone case reports and reply templates fit a phone', async ({ page }) => {
  await logIn(page, as('director'), '/case-reports')
  await expect(page.getByText('河堤工地').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await page.goto('/reply-templates')
  await expect(page.getByRole('heading', { name: '答复模板' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})
