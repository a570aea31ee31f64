import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, passwordOf, speak, test } from './town'
import { Words } from './words'

const PAGES = [
  '/agenda',
  '/my-jobs',
  '/inbox',
  '/situation',
  '/premises',
  '/premises/new',
  '/organizations',
  '/organizations/new',
  '/hazards',
  '/hazards/new',
  '/people',
  '/people/all',
  '/people/new',
  '/areas',
  '/areas/all',
  '/posts',
  '/duty-matrix',
  '/duty-matrix/all',
  '/documents',
  '/buildings',
  '/buildings/new',
  '/unit-safety',
  '/key-units',
  '/register-counts',
  '/suspected-duplicates',
  '/import/hazards',
  '/import/regulators',
  '/sessions',
  '/password',
]
const LANGUAGES = ['zh-CN', 'en'] as const
/** A page is opened on the phone and then widened: both ways of coming to a size are walked for the price of one opening. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

for (const path of PAGES)
  test(`${path} fits a desk and a phone, can be read by everybody and speaks one language at a time`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await be(page, 'guqing')
    for (const language of LANGUAGES) {
      const words = new Words(page)
      await speak(page, language)
      await page.setViewportSize(SIZES[0]!)
      await page.goto(path)
      for (const size of SIZES) {
        await test.step(`${language} at ${size.width} px`, async () => {
          await page.setViewportSize(size)
          await page.waitForLoadState('networkidle')
          await expectNoOverflow(page)
          await expectAccessible(page)
          expect(await words.strays(page, language)).toEqual([])
          await page.screenshot({
            path: `test-results/pages/${language}-${size.width}${path.replaceAll('/', '-')}.png`,
          })
        })
      }
    }
  })

/** Ledgers whose first row opens a page of its own. */
const LEDGERS = [
  '/hazards',
  '/premises',
  '/organizations',
  '/people/all',
  '/documents',
  '/buildings',
  '/posts',
]

for (const language of LANGUAGES) {
  test(`every record of the office speaks ${language} and nothing else`, async ({ page }) => {
    test.setTimeout(300_000)
    await speak(page, language)
    await page.addInitScript(() => localStorage.setItem('tocsin.theme', 'dark'))
    await be(page, 'guqing')
    const words = new Words(page)
    const strays: string[] = []
    const look = async (path: string) => {
      await page.waitForLoadState('networkidle')
      for (const stray of await words.strays(page, language)) strays.push(`${path}: ${stray}`)
    }
    for (const path of LEDGERS) {
      await openFirst(page, path)
      await look(`${path}/…`)
    }
    expect(strays).toEqual([])
  })

  test(`the unit's pages speak ${language} and nothing else`, async ({ page }) => {
    await speak(page, language)
    await page.goto('/sign-in')
    await page.getByLabel(/账号|Account/).fill('tongan')
    await page.getByLabel(/口令|Password/).fill(passwordOf('tongan'))
    await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click()
    await expect(page).toHaveURL(/\/unit\/?$/, { timeout: 30_000 })
    const words = new Words(page)
    const strays: string[] = []
    for (const path of ['/unit', '/unit/?show=closed', '/unit/log', '/unit/file']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      for (const stray of await words.strays(page, language)) strays.push(`${path}: ${stray}`)
    }
    expect(strays).toEqual([])
  })
}

/** What the first row of a ledger opens, whole. */
async function openFirst(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const row = page.locator('tbody tr').first()
  await expect(row).toBeVisible()
  await row.click()
  await expect(page).toHaveURL(/[0-9a-f-]{36}/)
  // Opened anew, so that it is looked at when all of it is there.
  await page.reload({ waitUntil: 'networkidle' })
}

test('[ENT-01] a file of premises gathers who answers, its hazards and what happened there', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/premises')
  await page.locator('tbody tr').first().click()
  await expect(page).toHaveURL(/\/premises\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: '谁负责' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^隐患 / }).click()
  await expect(page.locator('.totals')).toBeVisible()
  await expectNoOverflow(page)
})

test('[LEAD-02] the duty chart shows each holder and each vacancy in its place', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/people')
  await expect(page.getByRole('columnheader', { name: '第一责任人' })).toBeVisible()
  await page.getByRole('button', { name: /^空缺 \d+$/ }).click()
  await expect(page.locator('td .gap').first()).toHaveText('空缺')
})

test('the dark theme keeps its contrast', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('tocsin.theme', 'dark'))
  await be(page, 'guqing')
  await page.goto('/hazards')
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
})

for (const [path, ledger] of [
  ['/people/people', '人员台账'],
  ['/hazards/nonsense', '隐患台账'],
  ['/premises/0197e000-0000-7000-8000-000000000000', '场所台账'],
])
  test(`${path} is no record and leads back to its ledger`, async ({ page }) => {
    await be(page, 'guqing')
    await page.goto(path!)
    await expect(page.getByRole('heading', { name: '没有这条记录' })).toBeVisible()
    await page.getByRole('link', { name: `回到${ledger}` }).click()
    await expect(page.getByRole('heading', { name: ledger, level: 1 })).toBeVisible()
  })

test('a theme left to the system changes with it while a page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await be(page, 'guqing')
  await page.goto('/agenda')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
