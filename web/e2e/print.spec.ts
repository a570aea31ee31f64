import type { Page } from '@playwright/test'
import { be, expect, test } from './town'

interface Row {
  id: string
  number: string
  name?: string
}

/** The first rows of a ledger, as this reader sees them. */
async function rowsOf(page: Page, ledger: string, sort = 'number'): Promise<Row[]> {
  const session = (await (await page.request.get('/api/session')).json()) as { area: { id: string } }
  const answer = await page.request.get(
    `/api/ledgers/${ledger}/rows?area=${session.area.id}&limit=5&sort=${sort}`,
  )
  return ((await answer.json()) as { rows: Row[] }).rows
}

/** Presses Ctrl+P, answers what is asked before, and returns once the page asks for the printer. */
async function toThePrinter(page: Page, choice?: string): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-asked', 'yes')
  })
  await page.keyboard.press('Control+p')
  if (choice) {
    await page.getByRole('dialog').getByLabel(choice).check()
    await page.getByRole('dialog').getByRole('button', { name: '打印', exact: true }).click()
  }
  await expect(page.locator('body[data-asked]')).toHaveCount(1, { timeout: 25_000 })
}

/** What a sheet would say, and the sheets as the browser makes them. */
async function paper(page: Page): Promise<{ words: string; sheets: number; sizes: string[] }> {
  await page.emulateMedia({ media: 'print' })
  const words = await page.locator('body').innerText()
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const ink = await page.locator('main').evaluate((main) => getComputedStyle(main).color)
  expect([background, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return {
    words,
    sheets: Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(pdf)?.[1]),
    sizes: [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)].map((box) => `${box[1]}×${box[2]}`),
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('tocsin.theme', 'dark'))
  await be(page, 'jiangyining')
})

test('a hazard goes on white sheets of A4 with its facts and all that happened, without the screen around it', async ({
  page,
}) => {
  const [hazard] = await rowsOf(page, 'hazards')
  await page.goto(`/hazards/${hazard!.id}`)
  await expect(page.getByText(hazard!.number, { exact: true }).first()).toBeVisible()
  await toThePrinter(page)
  const { words, sizes } = await paper(page)
  expect(words).toContain(hazard!.number)
  expect(words).toMatch(/望火县 · 警钟/)
  expect(words).toMatch(/打印：江以宁 · .+\s20\d\d-\d\d-\d\d \d\d:\d\d/)
  expect(words).toContain('经过')
  for (const gone of ['态势', '管理', '打印']) expect(words.split('\n')).not.toContain(gone)
  await expect(page.getByRole('navigation', { name: '栏目' })).toBeHidden()
  expect(new Set(sizes)).toEqual(new Set(['594×841']))
})

test('the file of a place is printed whole: every tab, and its timeline to the first entry', async ({
  page,
}) => {
  const [place] = await rowsOf(page, 'premises')
  await page.goto(`/premises/${place!.id}?tab=people`)
  await expect(page.getByRole('heading', { level: 1, name: place!.name! })).toBeVisible()
  await toThePrinter(page, '全部')
  const { words, sheets } = await paper(page)
  for (const part of ['为什么是', '谁负责', '现状与沿革', '隐患', '人员', '附件', '登记场所'])
    expect(words).toContain(part)
  expect(sheets).toBeGreaterThan(1)
  // Whoever goes on with the page finds the tab that was open.
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByText('为什么是').first()).toBeVisible()
  await expect(page.getByText('登记场所').first()).toBeHidden()
})

test('the file of a place is printed with its last twelve months, and what is still open, on few sheets', async ({
  page,
}) => {
  const [place] = await rowsOf(page, 'premises', '-number')
  await page.goto(`/premises/${place!.id}`)
  await expect(page.getByRole('heading', { level: 1, name: place!.name! })).toBeVisible()
  await toThePrinter(page, '近 12 个月')
  const { words, sheets } = await paper(page)
  expect(words).toMatch(/未销号/)
  expect(words).toMatch(/只列 20\d\d-\d\d-\d\d 起的记录/)
  expect(sheets).toBeLessThanOrEqual(3)
})

test('the situation is one sheet: the map whole, every area above a total that adds up', async ({ page }) => {
  await page.goto('/situation')
  await expect(page.locator('.map path').first()).toBeVisible()
  await toThePrinter(page)
  const { sheets, sizes } = await paper(page)
  expect(sheets).toBe(1)
  expect(sizes).toEqual(['841×594'])
  const figures = await page.locator('.ranking td.chosen').allInnerTexts()
  const last = page.locator('.ranking tbody tr').last()
  const total = page.locator('.ranking tfoot tr')
  expect((await last.boundingBox())!.y + (await last.boundingBox())!.height).toBeLessThanOrEqual(
    (await total.boundingBox())!.y + 1,
  )
  const sum = figures.reduce((all, each) => all + Number(each.replace(',', '')), 0)
  expect(Number((await total.locator('td').first().innerText()).replace(',', ''))).toBe(sum)
})

test('a ledger with more rows than fit on paper says so and offers the export', async ({ page }) => {
  await page.route('**/api/ledgers/hazards/rows*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), total: 61_147 } })
  })
  await page.goto('/hazards')
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await page.keyboard.press('Control+p')
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText('共 61,147 行，一次最多打印前 5,000 行')
  await expect(asked.getByText('导出 61,147 行')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
})

test('a ledger is printed across the sheet, with what was asked for and how many rows there are', async ({
  page,
}) => {
  await page.goto('/hazards?status=RECORDED,ORDERED,SUBMITTED')
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await toThePrinter(page)
  const { words, sizes } = await paper(page)
  expect(words).toMatch(/查询条件：\s*状态 待整改等 3 项/)
  const [, last, total] = /第 1–(\d+) 行，共 (\d+) 行/.exec(words)!
  expect(last).toBe(total)
  expect(Number(total!.replace(',', ''))).toBeGreaterThan(50)
  expect(words).not.toContain('纸上只有')
  expect(words).not.toContain('列\n')
  expect(new Set(sizes)).toEqual(new Set(['841×594']))
})
