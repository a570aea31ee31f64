import { be, expect, expectAccessible, expectNoOverflow, registerPlace, speak, test } from './town'

const OVERDUE = /^逾期 \d+ [天时]$/

test('[HAZ-10] my work opens on what is overdue, longest first, and says on which tier it lies', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/agenda')
  const overdue = page.getByRole('region', { name: '已逾期' })
  const rows = overdue.getByRole('listitem').filter({ has: page.locator('.clock') })
  await expect(rows.first()).toBeVisible()
  const days: number[] = []
  for (const words of await rows.locator('.clock .words').allInnerTexts()) {
    expect(words).toMatch(OVERDUE)
    days.push(Number(/\d+/.exec(words)![0]))
  }
  expect(days).toEqual([...days].sort((a, b) => b - a))
  await expect(rows.first().locator('.ladder')).toContainText(/网格|村居|镇街|县|市/)
  await expect(rows.first().locator('.ladder')).toContainText(/升级至|已到/)
})

test('the tabs part the desk into what I handle and what I supervise, and the address keeps the choice', async ({
  page,
}) => {
  await be(page, 'yangshuo')
  await page.goto('/agenda')
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(name) })
  const count = async (name: string) =>
    Number(/[\d,]+/.exec(await tab(name).innerText())![0].replaceAll(',', ''))
  await expect(tab('全部')).toHaveText(/\d/)
  expect((await count('我办')) + (await count('我督'))).toBe(await count('全部'))
  await tab('我办').click()
  await expect(page).toHaveURL(/view=mine/)
  await page.reload()
  await expect(tab('我办')).toHaveAttribute('aria-selected', 'true')
})

test('the one action of a row opens the record it is about', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/agenda')
  const row = page
    .locator('.row')
    .filter({ has: page.locator('a.title[href^="/hazards/"]') })
    .first()
  const title = (await row.locator('.title').innerText()).split(' · ')[0]!
  await row.locator('.act').click()
  await expect(page).toHaveURL(/\/hazards\//)
  await expect(page.getByText(title).first()).toBeVisible()
})

test('each count of what changed opens the sentences it counts; seen is seen', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/agenda')
  const found = page.getByRole('button', { name: /新增隐患/ })
  const count = Number(/[\d,]+/.exec(await found.innerText())![0].replaceAll(',', ''))
  await found.click()
  await expect(found).toHaveAttribute('aria-pressed', 'true')
  const further = page.getByRole('button', { name: /再看/ })
  if (await further.isVisible()) await further.click()
  const told = await page.locator('.changes .line li').count()
  expect(told).toBeLessThanOrEqual(count)
  if (told < count) await expect(page.getByText(/另有 [\d,]+ 条更早的/)).toBeVisible()
  await found.click()
  await page.getByRole('button', { name: '都看过了' }).click()
  await expect(page.getByText('上次查看以来没有新的变化')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`my work in ${theme} at ${size.width} × ${size.height} is whole and accessible`, async ({
      page,
    }, info) => {
      await page.addInitScript((chosen) => localStorage.setItem('tocsin.theme', chosen), theme)
      await page.setViewportSize(size)
      await be(page, 'yangshuo')
      await page.goto('/agenda')
      await expect(page.locator('.row').first()).toBeVisible()
      await expectNoOverflow(page)
      await expectAccessible(page)
      await info.attach('my-work', { body: await page.screenshot(), contentType: 'image/png' })
    })

test('my work speaks English too', async ({ page }) => {
  await be(page, 'yangshuo')
  await speak(page, 'en')
  await page.goto('/agenda')
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  await expect(page.locator('.row .clock').first()).toContainText(/overdue|left|today/)
  await expectAccessible(page)
})

test('places judged otherwise since the last look open as exactly those places', async ({ page }) => {
  await be(page, 'yangshuo')
  const name = `变类别的店 ${Date.now()}`
  const id = await registerPlace(page, name, 'SHOP')
  const headers = { 'X-Tocsin': '1' }
  const changes = await (await page.request.get('/api/changes')).json()
  await page.request.put('/api/changes/seen', { headers, data: { position: changes.entries[0].position } })
  const place = await (await page.request.get(`/api/premises/${id}`)).json()
  const corrected = await page.request.put(`/api/premises/${id}/corrections/${crypto.randomUUID()}`, {
    headers,
    data: {
      version: place.version,
      changes: {
        name,
        areaId: place.trail.at(-1).id,
        sectorId: place.sector.id,
        address: place.address,
        venueTypes: ['KTV'],
      },
    },
  })
  expect(corrected.status(), await corrected.text()).toBe(200)
  await page.goto('/agenda')
  const door = page.getByRole('link', { name: /个场所的风险等级或类别有变化/ })
  const count = /[\d,]+/.exec(await door.innerText())![0]
  await door.click()
  await expect(page).toHaveURL(/\/premises\?.*reassessedAt=/)
  await expect(page.locator('.totals')).toContainText(`合计 ${count}`)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  await expect(page.locator('.chip').filter({ hasText: '风险或类别变动时间' })).toContainText(
    /\d{2}:\d{2} 起/,
  )
  await expectAccessible(page)
})
