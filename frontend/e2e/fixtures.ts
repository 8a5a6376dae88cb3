/** Every browser test starts here: a page that fails on console errors and on foreign requests. */
import {
  type APIRequestContext,
  type Browser,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { SERVERS } from './servers'

export { expect }

export type Person = { login: string; password: string }

/** Somebody of the demo. */
export const as = (login: string): Person => ({ login, password: 'willow-bridge-2026' })

/** Refusals and a broken line, which pages tell people, are also printed by Chromium: no faults. */
const REFUSED =
  /the server responded with a status of (401|403|404|409|412|422|428|429)|ERR_INTERNET_DISCONNECTED/

export const test = base.extend<{ guarded: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  baseURL: async ({}, use, { parallelIndex }) => use(SERVERS[parallelIndex]),
  guarded: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      const home = new URL(baseURL ?? '').origin
      const watch = (page: Page) => {
        page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
        page.on('console', (message) => {
          const bad = ['error', 'warning'].includes(message.type())
          if (bad && !REFUSED.test(message.text())) faults.push(`console: ${message.text()}`)
        })
      }
      context.on('page', watch)
      context.on('request', (request) => {
        const url = new URL(request.url())
        // Chromium shows PDFs with an extension and resources of its own.
        const local = ['data:', 'blob:', 'about:', 'chrome-extension:', 'chrome:']
        const own = url.origin === home || local.includes(url.protocol)
        if (!own) faults.push(`foreign request: ${request.url()}`)
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/** Signs in through the door, as people do, and waits for the frame of the signed-in pages. */
export async function logInAtDoor(page: Page, { login, password }: Person, at = '/') {
  await page.goto(`/login?next=${encodeURIComponent(at)}`)
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('button', { name: /^账号 / })).toBeVisible()
}

/** The same without drawing the door, which has stories of its own: a session of this browser. */
export async function logIn(page: Page, person: Person, at = '/'): Promise<void> {
  const session = await page.request.post('/api/v1/sessions', { data: person })
  expect(session.status()).toBe(201)
  await page.addInitScript(() => {
    // Once a window: who signs out in it stays out.
    if (!location.protocol.startsWith('http')) return
    if (!sessionStorage.getItem('let-in')) localStorage.setItem('partyhub.signed-in', 'true')
    sessionStorage.setItem('let-in', 'true')
  })
  await page.goto(at)
  await expect(page.getByRole('button', { name: /^账号 / })).toBeVisible()
}

/** Another person's own window. */
export async function at(browser: Browser, login: string, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await logIn(page, as(login), path)
  return page
}

const TOKEN_MS = 5 * 60_000
const tokens = new Map<string, { Authorization: string; until: number }>()

/** For what that person asks the server without a page; signed in once in a while, not each time. */
export async function headersOf(request: APIRequestContext, login: string) {
  const known = tokens.get(login)
  if (known && known.until > Date.now()) return { Authorization: known.Authorization }
  const session = await request.post('/api/v1/sessions', { data: as(login) })
  const { access_token } = (await session.json()) as { access_token: string }
  const Authorization = `Bearer ${access_token}`
  tokens.set(login, { Authorization, until: Date.now() + TOKEN_MS })
  return { Authorization }
}

type Looks = {
  theme?: 'light' | 'dark'
  text?: 'normal' | 'large' | 'xlarge'
  language?: 'zh-CN' | 'en-US'
}

/** Call before the first `goto`: the page opens in these looks. */
export async function withLooks(page: Page, looks: Looks): Promise<void> {
  await page.addInitScript((prefs) => {
    localStorage.setItem('partyhub.prefs', JSON.stringify(prefs))
  }, looks)
}

/** Pages scroll down, never sideways, once they have settled in a screen of that width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A phone's layout grows with what is too wide: only the screen itself is a fixed measure.
  const screen = page.viewportSize()?.width ?? 0
  const over = () => page.evaluate((of) => document.documentElement.scrollWidth - of, screen)
  await expect.poll(over, { timeout: 3000 }).toBeLessThanOrEqual(0)
}
