import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

interface Account {
  account: string
  password: string
  role: unknown
}

const SEEN_ONCE = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>>()

/** The password of one of the demonstration county's people. */
export function passwordOf(account: string): string {
  const file = process.env.TOCSIN_ACCOUNTS
  if (!file) throw new Error('TOCSIN_ACCOUNTS must name the accounts file the demonstration wrote.')
  const all = JSON.parse(readFileSync(file, 'utf8')) as Account[]
  const found = all.find((each) => each.account === account)
  if (!found) throw new Error(`no account ${account} in ${file}`)
  return found.password
}

/** Signs in on the page itself, as people do. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/账号|Account/).fill(account)
  await page.getByLabel(/口令|Password/).fill(passwordOf(account))
  await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click()
  // A password is checked slowly on purpose.
  await expect(page.getByRole('navigation', { name: /栏目|Sections/ })).toBeVisible({ timeout: 30_000 })
}

/** Comes back as somebody who has signed in before, filling in the form again only if that session has ended. */
export async function be(page: Page, account: string): Promise<void> {
  const kept = SEEN_ONCE.get(account)
  if (kept) {
    await page.context().addCookies(kept.cookies)
    if ((await page.request.get('/api/session')).ok()) return
    await page.context().clearCookies()
  }
  await signIn(page, account)
  SEEN_ONCE.set(account, await page.context().storageState())
}

/** Signs in as the safety manager of a unit, who lands on the unit's own pages. */
export async function unit(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/账号|Account/).fill('tongan')
  await page.getByLabel(/口令|Password/).fill(passwordOf('tongan'))
  await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click()
  await expect(page).toHaveURL(/\/unit\/?$/, { timeout: 30_000 })
}

export async function speak(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('tocsin.language', chosen), language)
}

/** No serious or critical violation of the accessibility rules. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** Nothing sticks out to the right. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const out = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(out, 'px beyond the right edge').toBeLessThanOrEqual(0)
}

/** A page whose console must stay silent. */
export const test = base.extend<{ silence: string[] }>({
  silence: [
    async ({ page, browser }, use) => {
      const said: string[] = []
      page.on('pageerror', (error) => said.push(error.message))
      page.on('console', (message) => {
        // A refusal is an answer; the browser writes a line for each all the same.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) said.push(message.text())
      })
      await use(said)
      // Whoever came in a browser of their own leaves with the story: open pages ask the server again and again.
      for (const other of browser.contexts()) if (other !== page.context()) await other.close()
      expect(said, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** A photograph nobody has used before: noise, so that its digest is new each time. */
export async function photograph(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#cfd2cf'
    pen.fillRect(0, 0, 320, 240)
    for (let index = 0; index < 60; index++) {
      pen.fillStyle = `hsl(${Math.random() * 60 + 20} 40% ${Math.random() * 60 + 20}%)`
      pen.fillRect(Math.random() * 300, Math.random() * 220, 40, 30)
    }
    return canvas.toDataURL('image/jpeg').split(',')[1]!
  })
  return { name: 'photograph.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') }
}

/** Records a hazard of one's own in a factory, stays on its page and answers its address. */
export async function recordHazard(page: Page, description: string): Promise<string> {
  await page.goto('/hazards/new')
  await page.getByRole('combobox', { name: /场所/ }).pressSequentially('厂', { delay: 20 })
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel(/^隐患/).fill(description)
  await page.getByLabel(/^类别/).selectOption({ label: '疏散通道和安全出口' })
  // What this kind of place is asked about arrives later and moves the foot of the form.
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: '保存隐患' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Registers a place of one's own in Wanghuo, of this venue type, as the town's officer does; gives its id. */
export async function registerPlace(page: Page, name: string, venueType: string): Promise<string> {
  const areas = await page.request.get(`/api/areas?q=${encodeURIComponent('永兴3格')}`)
  const found = (await areas.json()) as { id: string; trail: { name: string }[] }[]
  const areaId = found.find((area) => area.trail.some((step) => step.name === '望火镇'))!.id
  const rows = await page.request.get('/api/ledgers/premises/rows?limit=1')
  const some = (await rows.json()) as { rows: { id: string }[] }
  const sector = await page.request.get(`/api/premises/${some.rows[0]!.id}`)
  const { sector: known } = (await sector.json()) as { sector: { id: string } }
  const id = crypto.randomUUID()
  const answer = await page.request.put(`/api/premises/${id}`, {
    headers: { 'X-Tocsin': '1' },
    data: { name, areaId, sectorId: known.id, address: `${name} 1 号`, venueTypes: [venueType] },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return id
}
