import type { Page, Request } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, passwordOf, speak, test } from './town'

/** What whoever runs the installation is not to see, and what stands beside it. */
const ADDRESSES = [
  '/agenda',
  '/my-jobs',
  '/inbox',
  '/situation',
  '/premises',
  '/premises/new',
  '/organizations',
  '/unit-safety',
  '/buildings',
  '/key-units',
  '/rental-houses',
  '/corners',
  '/register-counts',
  '/suspected-duplicates',
  '/hazards',
  '/hazards/new',
  '/screening',
  '/look-backs',
  '/documents',
  '/import/premises',
  '/import/hazards',
  '/import/people',
  '/administration',
  '/administration/audit',
  '/administration/mappings',
  '/administration/numbers',
  '/sessions',
  '/message-settings',
]

/** Listens for answers that are refusals, and knows when everything asked for is there. */
function listen(page: Page) {
  const refused: string[] = []
  const open = new Set<Request>()
  page.on('request', (asked) => open.add(asked))
  page.on('requestfinished', (asked) => open.delete(asked))
  page.on('requestfailed', (asked) => open.delete(asked))
  page.on('response', (answer) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.url()}`)
  })
  return {
    refused,
    /** The page stands whole: it has a name, and nothing is on its way. */
    async whole(path: string) {
      await expect(page.locator('h1').first(), path).toHaveText(/\S/)
      await expect.poll(() => open.size, { message: path, intervals: [20, 50, 100] }).toBe(0)
      expect(refused, path).toEqual([])
    },
  }
}

/** Walks through every entry of the menu, and every tab behind it, by clicking. */
async function walk(page: Page, heard: ReturnType<typeof listen>): Promise<number> {
  const entries = page.getByRole('navigation', { name: '栏目' }).getByRole('link')
  let doors = 0
  for (let at = 0; at < (await entries.count()); at++) {
    await entries.nth(at).click()
    await heard.whole(page.url())
    const tabs = page.locator('main nav.tabs a')
    for (let tab = 0; tab < (await tabs.count()); tab++) {
      await tabs.nth(tab).click()
      await heard.whole(page.url())
      await expect(page.locator('.closed')).toHaveCount(0)
      doors++
    }
    doors++
  }
  return doors
}

async function first(page: Page, ledger: string): Promise<string> {
  const answer = await page.request.get(`/api/ledgers/${ledger}/rows?limit=1`)
  return ((await answer.json()) as { rows: { id: string }[] }).rows[0]!.id
}

/** A unit that has a place, and a paper that went out: seen by those who do the work. */
async function records(page: Page): Promise<string[]> {
  await be(page, 'guqing')
  const place = await page.request.get(`/api/premises/${await first(page, 'premises')}`)
  const { organization } = (await place.json()) as { organization: { id: string } }
  const found = [`/organizations/${organization.id}`, `/documents/${await first(page, 'documents')}`]
  await page.goto('about:blank')
  await page.context().clearCookies()
  return found
}

for (const account of ['jiheng', 'xuanming', 'shenyan'])
  test(`${account} is offered only pages that open, and is told of every other what is missing`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const named = await records(page)
    await be(page, account)
    const heard = listen(page)
    await page.goto('/people')
    await heard.whole('/people')
    expect(await walk(page, heard)).toBeGreaterThan(5)
    for (const path of [...ADDRESSES, ...named]) {
      await page.goto(path)
      await heard.whole(path)
    }
    await page.goto('/premises')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您现任的岗位不能进入“场所台账”')
    await expect(page.locator('main')).toContainText('查看场所档案')
    await expect(page.locator('main')).toContainText('可以找：')
    await page.goto(named[0]!)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
    await expect(page.getByRole('heading', { name: '场所', exact: true })).toHaveCount(0)
    await expect(page.locator('main a[href^="/premises"]')).toHaveCount(0)
  })

const OTHERS = [
  'hansuqin',
  'jiangyining',
  'guqing',
  'baiqing',
  'zhongyi',
  'hewan',
  'luojianping',
  'yangshuo',
  'wuhaisheng',
  'chenli',
]

for (const account of OTHERS)
  test(`every entry and every tab that ${account} is offered opens`, async ({ page }) => {
    await be(page, account)
    const heard = listen(page)
    await page.goto('/my-jobs')
    await heard.whole('/my-jobs')
    expect(await walk(page, heard)).toBeGreaterThan(12)
  })

test('people of a unit, too, are offered only what opens', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill('tongan')
  await page.getByLabel('口令').fill(passwordOf('tongan'))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/\/unit\/?$/, { timeout: 30_000 })
  const heard = listen(page)
  for (const path of ['/unit', '/unit/log', '/unit/file', '/organizations', '/people']) {
    await page.goto(path)
    await heard.whole(path)
  }
})

test('the page that does not open can be read by everybody, in English and on a phone', async ({ page }) => {
  await speak(page, 'en')
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'shenyan')
  await page.goto('/suspected-duplicates')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your posts do not open')
  await expect(page.locator('main')).toContainText('See files of premises')
  await expectAccessible(page)
  await expectNoOverflow(page)
})
