/** The server whose clock a story moves, and people who meet it on a day of the year to come. */
import { writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { as, logIn } from './fixtures'

const URL = process.env.PARTYHUB_E2E_YEAR_URL ?? 'http://127.0.0.1:8080'
const CLOCK = process.env.PARTYHUB_E2E_YEAR_CLOCK ?? ''

/** The whole year that follows this one. */
export const YEAR = new Date().getUTCFullYear() + 1

/** `2027-03-02T09:00` in China. */
const inChina = (local: string) => new Date(`${local}:00+08:00`)

let today = new Date()

/** From now on it is that moment, for the server and for whoever sits down. */
export function goTo(local: string): void {
  today = inChina(local)
  writeFileSync(CLOCK, String(Math.round((today.getTime() - Date.now()) / 1000)))
}

type Seat = { phone?: boolean }

/** A window of its own on that day, without anybody signed in. */
export async function sit(browser: Browser, { phone = false }: Seat = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
  })
  const page = await context.newPage()
  await page.clock.install({ time: today })
  return page
}

/** Somebody of the demo at that page. */
export async function seat(browser: Browser, login: string, path: string, how: Seat = {}) {
  const page = await sit(browser, how)
  await logIn(page, as(login), path)
  return page
}

/** They go home. */
export const done = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))
