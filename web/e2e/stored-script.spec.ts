import type { Page } from '@playwright/test'
import { be, expect, registerPlace, test } from './town'

/** What would run if any page took the words of people for its own. */
const SCRIPTS = [
  '<script>window.__ran=1</script>',
  '"><img src=x onerror="window.__ran=1">',
  "javascript:window.__ran=1;{{constructor.constructor('window.__ran=1')()}}",
]

async function put(page: Page, address: string, data: unknown): Promise<void> {
  const answer = await page.request.put(`/api${address}`, { headers: { 'X-Tocsin': '1' }, data })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
}

/** Records that bear a script in each of their texts; gives the pages that show them. */
async function stored(page: Page, script: string, mark: string): Promise<string[]> {
  const place = await registerPlace(page, `${script}店${mark}`, 'SHOP')
  const { areaId, sector } = await (await page.request.get(`/api/premises/${place}`)).json()
  const hazard = crypto.randomUUID()
  await put(page, `/hazards/${hazard}`, {
    premisesId: place,
    foundAt: (await (await page.request.get('/api/session')).json()).now,
    source: 'PATROL',
    category: 'EXITS',
    level: 'GENERAL',
    description: `${script}隐患${mark}`,
    descriptionEn: `${script} hazard`,
    spot: script.slice(0, 60),
  })
  const body = crypto.randomUUID()
  await put(page, `/organizations/${body}`, {
    name: `${script}公司${mark}`,
    kind: 'ENTERPRISE',
    areaId,
    sectorId: sector.id,
    enforcementPower: false,
    address: script,
    legalRepresentative: script.slice(0, 40),
  })
  const person = crypto.randomUUID()
  await put(page, `/people/${person}`, { name: script.slice(0, 40), areaId })
  return [
    `/premises/${place}`,
    `/hazards/${hazard}`,
    `/organizations/${body}`,
    `/people/${person}`,
    `/premises?q=${encodeURIComponent(mark)}`,
    `/hazards?premises=${place}`,
  ]
}

test('what people typed is shown as they typed it and never runs', async ({ page }) => {
  test.setTimeout(180_000)
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`)
  })
  await be(page, 'guqing')
  let shown = 0
  for (const [at, script] of SCRIPTS.entries()) {
    const mark = `${Date.now()}${at}`
    for (const address of await stored(page, script, mark)) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => (window as { __ran?: number }).__ran), `${script} at ${address}`).toBe(
        undefined,
      )
      if ((await page.locator('body').innerText()).includes(script.slice(0, 30))) shown++
    }
  }
  // Every record's own page shows its words; a list may cut them.
  expect(shown).toBeGreaterThanOrEqual(SCRIPTS.length * 4)
})
