/** 设岗定责: a post is offered, given to a member without one, printed, left and closed (MEM-13). */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'
import { prints } from './papers'

const POST = '楼道议事员'

test('a post is offered, given, printed as a card, left again, and closed', async ({ page }) => {
  await logIn(page, as('liaison08'), '/members/duties?show=without')
  await page.getByRole('button', { name: '岗位目录' }).click()
  const posts = page.getByRole('dialog', { name: '岗位目录' })
  await posts.getByRole('button', { name: '新增岗位' }).click()
  await expect(posts.getByText('请填写').first()).toBeVisible()
  await posts.getByLabel('岗位', { exact: true }).fill(POST)
  await posts.getByLabel('职责').fill('每月召集一次楼道议事')
  await posts.getByRole('button', { name: '新增岗位' }).click()
  const mine = posts.getByRole('listitem').filter({ hasText: POST })
  await expect(mine.getByText('0 人在岗')).toBeVisible()
  await expectNoAxeFaults(page)
  await page.keyboard.press('Escape')

  const give = page.getByRole('button', { name: /^为.*设岗$/ }).first()
  const name = (await give.getAttribute('aria-label'))?.slice(1, -2) ?? ''
  await give.click()
  const giving = page.getByRole('dialog', { name: `为${name}设岗` })
  await giving.getByLabel('岗位').click()
  await page.getByTitle(new RegExp(POST)).click()
  await expect(giving.getByLabel('职责')).toHaveValue('每月召集一次楼道议事')
  await expectNoAxeFaults(page)
  await giving.getByRole('button', { name: /设\s?岗/ }).click()
  await expect(page.getByText('已设岗', { exact: true }).last()).toBeVisible()

  await page.getByText('已设岗', { exact: true }).first().click()
  const row = page.locator('tr[data-row-key]').filter({ hasText: POST })
  await expect(row.getByText(name)).toBeVisible()
  await prints(page, /设岗定责卡/, '/card')
  await row.getByRole('button', { name: `${name}离岗：${POST}` }).click()
  const ending = page.getByRole('dialog', { name: `${name}离岗：${POST}` })
  await ending.getByLabel('离岗原因').fill('本人搬家')
  await ending.getByRole('button', { name: /离\s?岗/ }).click()
  await expect(row).toHaveCount(0)

  await page.getByRole('button', { name: '岗位目录' }).click()
  await posts.getByRole('button', { name: `撤销岗位：${POST}` }).click()
  await expect(mine).toHaveCount(0)
})

test('who has which post is read on a phone @phone', async ({ page }) => {
  await logIn(page, as('liaison08'), '/members/duties')
  await expect(page.getByRole('heading', { level: 1, name: '设岗定责' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFaults(page)
})
