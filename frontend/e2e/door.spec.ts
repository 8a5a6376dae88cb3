/** The door: it can be read by everybody, refuses plainly, and lets nobody through without a key. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logInAtDoor, test, withLooks } from './fixtures'

for (const looks of [
  { theme: 'light' },
  { theme: 'dark' },
  { text: 'xlarge' },
  { language: 'en-US' },
] as const) {
  test(`the sign-in page has no accessibility fault: ${JSON.stringify(looks)} @phone`, async ({
    page,
  }) => {
    await withLooks(page, looks)
    await page.goto('/login')
    await expect(page.getByRole('heading', { name: 'PartyHub' })).toBeVisible()
    await expectNoAxeFaults(page)
    await expectNoSidewaysScroll(page)
  })
}

test('a stranger is sent to sign in and keeps the address', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/login\?next=/)
  await expect(page.getByLabel('账号', { exact: true })).toBeFocused()
})

test('who signs in comes to the page that they asked for', async ({ page }) => {
  await logInAtDoor(page, as('secretary'), '/transfers')
  await expect(page).toHaveURL(/\/transfers$/)
  await page.reload()
  await expect(page.getByRole('button', { name: /^账号 / })).toBeVisible()
})

test('a wrong password is refused beside the form', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('账号', { exact: true }).fill('nobody')
  await page.getByLabel('密码', { exact: true }).fill('certainly wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('账号或密码不正确')
})

test('large letters are one click away', async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: '大字版' }).click()
  const size = await page
    .getByLabel('账号', { exact: true })
    .evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
})
