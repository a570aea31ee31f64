import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import type { Page } from '@playwright/test'

/** A department of the county that leads no sector of these rows, by its name on file. */
async function department(page: Page): Promise<string> {
  const rows = await page.request.get('/api/ledgers/organizations/rows?kind=REGULATOR&limit=1')
  return ((await rows.json()) as { rows: { name: string }[] }).rows[0]!.name
}

/** Sends a sheet, takes the columns as they were found, and waits for the check. */
async function check(page: Page, kind: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto(`/import/${kind}`)
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByText('校验完成')).toBeVisible({ timeout: 30_000 })
}

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n') + '\n'),
})

test('[SUP-01] the duty matrix comes in from a sheet, and stands in the list', async ({ page }) => {
  test.setTimeout(120_000)
  await be(page, 'guqing')
  const code = `MX${Date.now().toString(36).toUpperCase()}`
  await page.goto('/duty-matrix')
  await page.getByRole('button', { name: '新增行业' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^行业名称/).fill(`试验${code}`)
  await dialog.getByLabel(/^代码/).fill(code)
  await dialog.getByRole('button', { name: '新增行业' }).click()
  await expect(dialog).toBeHidden()
  const lead = await department(page)

  await page.locator('.head').getByRole('link', { name: '导入' }).click()
  await expect(page).toHaveURL(/\/import\/regulators$/)
  await check(
    page,
    'regulators',
    csv('matrix.csv', '监管行业,部门名称,职责分工', `${code},${lead},主管部门`, `${code},没有的局,配合`),
  )
  const counted = (name: string) => page.locator('.progress dl > div').filter({ hasText: name }).locator('dd')
  await expect(counted('可写入')).toHaveText('1')
  await expect(counted('有错')).toHaveText('1')
  await page.getByRole('button', { name: '写入 1 行' }).click()
  await expect(page.getByText(/已写入/).first()).toBeVisible({ timeout: 30_000 })

  await page.goto('/duty-matrix')
  await expect(page.getByRole('row', { name: new RegExp(`试验${code}.*${lead}`) })).toBeVisible()
  await page.getByRole('link', { name: '行业主管台账' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`试验${code}`) })).toBeVisible()
  await expectAccessible(page)
  await speak(page, 'en')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Regulators' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await speak(page, 'zh-CN')
})

test('a unit of an old ledger keeps its organization code and registration number and is found by them', async ({
  page,
}) => {
  await be(page, 'guqing')
  const eight = String(Date.now()).slice(-8)
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((all, weight, index) => all + weight * Number(eight[index]), 0)
  const check9 = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'][11 - (sum % 11)]!
  await page.goto('/organizations/new')
  await page.getByLabel(/^单位名称/).fill(`旧码厂${eight}`)
  await page.getByLabel(/^法定代表人/).fill('周旧码')
  await page.getByLabel(/^行业/).selectOption({ index: 1 })
  const field = page.getByLabel(/^组织机构代码/)
  await field.fill(`${eight}-${check9 === '0' ? '1' : '0'}`)
  await page.getByRole('button', { name: '保存单位' }).click()
  await expect(page.getByText(/末位校验码应为/).first()).toBeVisible()
  await expectAccessible(page)
  await field.fill(`${eight}-${check9}`)
  await page.getByLabel(/^规模/).fill('小型')
  await page.getByRole('button', { name: '保存单位' }).click()
  await expect(page.getByText(`${eight}-${check9}`).first()).toBeVisible()
  await speak(page, 'en')
  await page.reload()
  await expect(page.getByText('Organization code')).toBeVisible()
  await expect(page.getByText('Small', { exact: true })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await speak(page, 'zh-CN')
})
