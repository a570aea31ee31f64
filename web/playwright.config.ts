import { defineConfig } from '@playwright/test'

/** The stories run against a server that is already up; see e2e/town.ts for where its accounts are read from. */
export default defineConfig({
  testDir: 'e2e',
  // Stories write into one town; two at once would see each other's hazards.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.TOCSIN_URL ?? 'http://127.0.0.1:8080',
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // Keeping one of every story costs time; a story that fails is tried again, and then it is kept.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.TOCSIN_BROWSER ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
