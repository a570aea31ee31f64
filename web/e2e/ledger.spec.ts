import { readFileSync } from 'node:fs'
import { be, expect, expectAccessible, test } from './town'

const total = /合计 ([\d,]+) 条/

test('[HAZ-01] a filter narrows the ledger, stands in the address and decides what is exported', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  const all = await count(page)
  await page.getByRole('button', { name: /按状态筛选/ }).click()
  await page.getByRole('checkbox', { name: '整改中' }).check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/status=ORDERED/)
  await expect.poll(() => count(page)).toBeLessThan(all)
  const ordered = await count(page)
  for (const word of await page.locator('tbody tr td .status').allInnerTexts())
    expect(word).toContain('整改中')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^导出 [\d,]+ 行$/ }).click(),
  ])
  const bytes = readFileSync(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  await page.reload()
  expect(await count(page)).toBe(ordered)
})

test('every figure of the total row opens exactly the rows it counts', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  await count(page)
  const overdue = page.locator('.totals a', { hasText: '逾期' })
  const said = Number((await overdue.locator('b').innerText()).replaceAll(',', ''))
  await overdue.click()
  await expect(page).toHaveURL(/overdue=true/)
  await expect.poll(() => count(page)).toBe(said)
})

test('a heading sorts, the next page follows and back returns', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  await count(page)
  await page.getByRole('columnheader', { name: '编号' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=number/)
  const numbers = () => page.locator('tbody tr td.code:first-child, tbody tr td.pick + td').allInnerTexts()
  await expect
    .poll(async () => {
      const shown = await numbers()
      return shown.length > 0 && shown.join() === [...shown].sort().join()
    })
    .toBe(true)
  const first = (await numbers())[0]
  await page.getByRole('button', { name: '下一页' }).click()
  await expect.poll(async () => (await numbers())[0]).not.toBe(first)
  await page.goBack()
  await expect.poll(async () => (await numbers())[0]).toBe(first)
})

test('the arrow keys walk the rows, Enter opens one beside the table and Esc closes it', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  await count(page)
  await page.locator('tbody tr').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: '隐患' })
  await expect(drawer).toBeVisible()
  const before = page.url()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.url()).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('columns are chosen, kept in the address and undone', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  await count(page)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '来源' }).check()
  await expect(page.getByRole('columnheader', { name: '来源' })).toBeVisible()
  await expect(page).toHaveURL(/columns=/)
  await page.getByRole('button', { name: '恢复默认' }).click()
  await expect(page.getByRole('columnheader', { name: '来源' })).toBeHidden()
})

test('a question with no rows says so and offers the way back', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards?description=zzz-nothing-is-called-so')
  await expect(page.getByText('没有符合条件的行')).toBeVisible()
  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await expect(page.locator('tbody tr').first()).toBeVisible()
})

async function count(page: import('@playwright/test').Page): Promise<number> {
  await expect(page.locator('.rows:not(.waiting)')).toBeVisible()
  const text = await page.locator('.totals').innerText()
  return Number(total.exec(text)![1]!.replaceAll(',', ''))
}

test('on a phone the tools of a ledger fill one row, and what they offer opens behind it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'guqing')
  await page.goto('/hazards?status=RECORDED&sort=dueOn')
  const tools = page.locator('.ledger .head .tools')
  await expect(tools.getByRole('button', { name: /^筛选/ })).toBeVisible()
  expect((await tools.boundingBox())!.height).toBeLessThanOrEqual(48)
  await tools.getByRole('button', { name: /^筛选/ }).click()
  const sheet = page.getByRole('dialog', { name: '筛选、排序和导出' })
  await expect(sheet.getByRole('button', { name: '存为视图' })).toBeInViewport({ ratio: 1 })
  await sheet.getByRole('button', { name: /^导出 [\d,]+ 行$/ }).click()
  await expect(sheet.getByRole('link', { name: /xlsx/ })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await sheet.getByRole('button', { name: /^看 [\d,]+ 条$/ }).click()
  await expect(sheet).toBeHidden()
})

test('a link with a filter or an order the ledger does not have says so and lets go of it', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/premises?foo=1&sort=xyz&name=馆')
  const said = page.locator('.strangers')
  await expect(said).toContainText('没有名为“foo”的筛选')
  await expect(said).toContainText('不能按“xyz”排序')
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await expectAccessible(page)
  await said.getByRole('button', { name: '从地址里去掉' }).click()
  await expect(said).toHaveCount(0)
  await expect(page).not.toHaveURL(/foo|xyz/)
  await expect(page).toHaveURL(/name=/)
  await page.goto('/premises?nobodyId=1')
  await expect(page.locator('main').getByRole('alert')).toContainText('没有可作筛选用的“nobodyId”')
  await page.locator('main').getByRole('alert').getByRole('button', { name: '清除全部筛选' }).click()
  await expect(page.locator('tbody tr').first()).toBeVisible()
})

test('a refused value of the address is told once, in words', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards?area=zzz')
  await expect(page.getByText(/“zzz”不能用作“区域”/)).toHaveCount(1)
})
