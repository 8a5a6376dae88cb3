/** Browser tests against running PartyHubs; whoever runs them starts these and sets PARTYHUB_E2E_URL. */
import { defineConfig } from '@playwright/test'
import { SERVERS } from './e2e/servers'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: SERVERS.length,
  // One that passes only then is named at the run's end, with its first reason: it is to be mended.
  retries: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    trace: process.env.PARTYHUB_E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PARTYHUB_CHROMIUM ?? '/usr/bin/chromium',
      args: FLAGS,
    },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone|@year/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      // One server of its own, whose clock the story moves.
      name: 'year',
      grep: /@year/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
})
