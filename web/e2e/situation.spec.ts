import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import type { Locator, Page } from '@playwright/test'

const number = async (place: Locator) => Number((await place.innerText()).replace(/[^\d.]/g, ''))

/** The rows a ledger says it holds. */
async function ledgerTotal(page: Page): Promise<number> {
  const rows = page.locator('.rows:not(.waiting)')
  await expect(rows.or(page.getByText('没有符合条件的行')).first()).toBeVisible()
  if (!(await rows.isVisible())) return 0
  return Number(/合计 ([\d,]+) 条/.exec(await page.locator('.totals').innerText())![1]!.replaceAll(',', ''))
}

async function openSituation(page: Page, account = 'guqing') {
  await be(page, account)
  await page.goto('/situation')
  await expect(page.locator('.strip .figure').first()).toBeVisible()
  await expect(page.locator('.ranking tbody tr').first()).toBeVisible()
}

test('[HAZ-12] every figure of the strip opens the ledger it counts, and the two totals are equal', async ({
  page,
}) => {
  await openSituation(page)
  for (const name of ['逾期未销号', '未销号', '重大隐患未销号', '新发现', '已销号']) {
    const cell = page.locator('.strip li').filter({ has: page.getByRole('button', { name, exact: true }) })
    const said = await number(cell.locator('.figure b'))
    await cell.locator('.figure').click()
    await expect(page).toHaveURL(/\/hazards\?/)
    expect(await ledgerTotal(page), name).toBe(said)
    await page.goBack()
    await expect(page.locator('.strip .figure').first()).toBeVisible()
  }
})

test('[HAZ-12] the ranking adds up to the strip, and a figure of a row opens that area’s rows', async ({
  page,
}) => {
  await openSituation(page)
  const figures = page.locator('.ranking tbody .chosen a')
  const values = await Promise.all((await figures.all()).map(number))
  const total = await number(page.locator('.ranking tfoot td').first())
  expect(values.reduce((sum, each) => sum + each, 0)).toBe(total)
  expect(await number(page.locator('.strip .chosen .figure b'))).toBe(total)
  expect(values).toEqual([...values].sort((a, b) => b - a))
  await figures.first().click()
  expect(await ledgerTotal(page)).toBe(values[0])
})

test('map and ranking are the same rows twice: what is pointed at in one answers in the other', async ({
  page,
}) => {
  await openSituation(page)
  const row = page.locator('.ranking tbody tr').nth(3)
  const name = await row.getByRole('button').innerText()
  await row.hover()
  await expect(page.locator('.reading header b')).toHaveText(name)
  const area = page.getByRole('link', { name: /看下级/ }).nth(5)
  const other = /^([^，]+)，/.exec((await area.getAttribute('aria-label'))!)![1]!
  await area.dispatchEvent('pointerenter')
  await expect(page.locator('.ranking tr.spoken')).toContainText(other)
  await expect(page.locator('.reading header b')).toHaveText(other)
})

test('a row leads down, the trail leads up, and the address holds the place', async ({ page }) => {
  await openSituation(page)
  const name = await page.locator('.ranking tbody .place').first().innerText()
  await page.locator('.ranking tbody .place').first().click()
  await expect(page.locator('.way [aria-current]')).toHaveText(name)
  await expect(page).toHaveURL(/area=/)
  await expect(page.getByRole('heading', { name: '村居排序' })).toBeVisible()
  await page.reload()
  await expect(page.locator('.way [aria-current]')).toHaveText(name)
  await page.locator('.way .up').last().click()
  await expect(page.getByRole('heading', { name: '镇街排序' })).toBeVisible()
})

test('the strip chooses the metric of map, ranking and reading box', async ({ page }) => {
  await openSituation(page)
  await page.getByRole('button', { name: '销号率', exact: true }).first().click()
  await expect(page).toHaveURL(/metric=closureRate/)
  await expect(page.locator('.map-card h2')).toHaveText('销号率')
  await expect(page.locator('.ranking thead button').first()).toContainText('销号率')
  await expect(page.locator('.reading dt').first()).toHaveText('销号率')
  await page.getByRole('button', { name: '放大' }).click()
  await expect(page.getByRole('button', { name: '缩小' })).toBeEnabled()
})

test('areas without boundaries stand as equal tiles, and the page says so', async ({ page }) => {
  await page.route(/\/api\/areas\/[^/]+\/boundaries/, (route) =>
    route.fulfill({ json: { type: 'FeatureCollection', features: [] } }),
  )
  await openSituation(page)
  await expect(page.getByText(/还没有边界图/)).toBeVisible()
  await expect(page.locator('.tiles li')).toHaveCount(await page.locator('.ranking tbody tr').count())
})

for (const theme of ['light', 'dark'] as const)
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the situation in ${theme} at ${size.width} × ${size.height} is whole and accessible`, async ({
      page,
    }, info) => {
      await page.addInitScript((chosen) => localStorage.setItem('tocsin.theme', chosen), theme)
      await page.setViewportSize(size)
      await openSituation(page)
      await expectNoOverflow(page)
      await expectAccessible(page)
      await info.attach('situation', { body: await page.screenshot(), contentType: 'image/png' })
    })

test('the situation speaks English too', async ({ page }) => {
  await speak(page, 'en')
  await openSituation(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Situation' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ranking by Town' })).toBeVisible()
  await expectAccessible(page)
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`every figure of the strip can be read whole at ${size.width} px, and the rest is one press away`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    await be(page, 'guqing')
    await page.goto('/situation')
    const figures = page.locator('.strip li:not(.rest)')
    await expect(figures).toHaveCount(6)
    await page.getByRole('button', { name: /^其余 \d+ 项/ }).click()
    expect(await figures.count()).toBeGreaterThan(6)
    const strip = (await page.locator('.strip').boundingBox())!
    for (const figure of await figures.all()) {
      const box = (await figure.boundingBox())!
      expect(box.x + box.width).toBeLessThanOrEqual(strip.x + strip.width + 1)
      expect(await figure.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0)
    }
  })
