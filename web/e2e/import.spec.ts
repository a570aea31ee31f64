import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import type { Page } from '@playwright/test'

/** A code of the grid in which both places stand; names of grids repeat from village to village. */
async function grid(page: Page): Promise<string> {
  const areas = await page.request.get(`/api/areas?q=${encodeURIComponent('永兴3格')}`)
  const found = (await areas.json()) as { code: string; trail: { name: string }[] }[]
  return found.find((area) => area.trail.some((step) => step.name === '望火镇'))!.code
}

/** An old ledger of twelve rows: title, note, headings, and four things to mend in three rows. */
async function oldLedger(page: Page) {
  const code = await grid(page)
  const run = Date.now().toString(36)
  const rows = Array.from({ length: 12 }, (_, index) => {
    const place = index === 3 || index === 7 ? '没有这个店' : '林婶面馆'
    const level = index === 3 ? '较大' : '一般'
    const due = index === 5 ? '2026/2/30' : '2026-12-31'
    return `${run}-${index},${place},${code},${run} 旧台账第 ${index} 条：灭火器过期,${level},2026-10-${10 + index},${due}`
  })
  const text = [
    '重点隐患台账',
    '填报单位：望火镇',
    '原编号,场所名称,区域,隐患描述,等级,发现日期,整改期限',
    ...rows,
  ]
  return {
    run,
    file: { name: `old-${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text.join('\n') + '\n') },
  }
}

async function check(page: Page, file: Awaited<ReturnType<typeof oldLedger>>['file']) {
  await page.goto('/import/hazards')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page).toHaveURL(/\/import\/hazards\/[0-9a-f-]{36}/)
  await expect(page.getByRole('spinbutton', { name: '列名在第几行' })).toHaveValue('3')
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByText('校验完成')).toBeVisible({ timeout: 30_000 })
}
const counted = (page: Page, name: string) =>
  page.locator('.progress dl > div').filter({ hasText: name }).locator('dd')

test('[HAZ-01] an old ledger is brought in: matched, checked, mended cell by cell, written; twice changes nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await be(page, 'guqing')
  const { run, file } = await oldLedger(page)
  await check(page, file)
  await expect(counted(page, '可写入')).toHaveText('9')
  await expect(counted(page, '有错')).toHaveText('3')
  await expectAccessible(page)

  // Row 7 of the file is the first one at fault, and the sheet shows it under that number.
  const box = page.locator('.fix')
  await expect(box.locator('header')).toContainText(/^B7/)
  await page.getByRole('button', { name: /逐个改 整改期限/ }).click()
  await expect(box.locator('header')).toContainText('G9')
  await box.getByRole('textbox').fill('2026-11-30')
  await box.getByRole('button', { name: '改好，下一处' }).click()
  await expect(counted(page, '可写入')).toHaveText('10')

  const same = page.locator('.alike form').filter({ hasText: '没有这个店' })
  await same.getByRole('textbox').fill('林婶面馆')
  await same.getByRole('button', { name: '改 2 行' }).click()
  await expect(counted(page, '可写入')).toHaveText('11')
  await expect(counted(page, '有错')).toHaveText('1')

  await page.getByRole('button', { name: '写入 11 行' }).click()
  await expect(page.getByText(/已写入 11 行/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('1 行有错，没有写入')).toBeVisible()
  const [marked] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载标注文件' }).click(),
  ])
  expect(marked.suggestedFilename()).toContain(run)

  // What waited is mended and written after the rest.
  await page.getByRole('button', { name: '接着改错' }).click()
  await box.getByRole('textbox').fill('一般')
  await box.getByRole('button', { name: '改好，下一处' }).click()
  await page.getByRole('button', { name: '写入 1 行' }).click()
  await expect(page.getByText(/已写入 12 行/)).toBeVisible({ timeout: 30_000 })
  await page.goto(`/hazards?description=${encodeURIComponent(run)}`)
  await expect(page.locator('.totals')).toContainText('合计 12 条')

  // The mended file again: every row is there already.
  const mended = file.buffer.toString().replaceAll('没有这个店', '林婶面馆').replace('较大', '一般')
  await check(page, { ...file, buffer: Buffer.from(mended.replace('2026/2/30', '2026-11-30')) })
  await expect(counted(page, '已有相同')).toHaveText('12')
  await expect(page.getByRole('button', { name: '写入 0 行' })).toBeDisabled()
})

test('an import can be left and is found again under my work and among earlier ones', async ({ page }) => {
  await be(page, 'guqing')
  const { file } = await oldLedger(page)
  await check(page, file)
  await page.goto('/agenda')
  const job = page.locator('.jobs .job').filter({ hasText: file.name })
  await expect(job).toContainText('已校验 12 / 12 行')
  await job.getByRole('link', { name: '打开' }).click()
  await expect(counted(page, '可写入')).toHaveText('9')
  await page.getByRole('button', { name: '放弃导入' }).click()
  await expect(page).toHaveURL(/\/import\/hazards(\?|$)/)
  await expect(page.getByRole('link', { name: file.name })).toHaveCount(0)
})

test('a column that must be there is named before anything is checked', async ({ page }) => {
  await be(page, 'guqing')
  const { file } = await oldLedger(page)
  await page.goto('/import/hazards')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByLabel(/D 列“隐患描述”对应到/).selectOption('')
  await expect(page.getByText('没对上')).toBeVisible()
  await expect(page.getByRole('button', { name: '开始校验' })).toBeDisabled()
  await page.getByLabel(/A 列“原编号”对应到/).selectOption('description')
  await page.getByLabel(/D 列“隐患描述”对应到/).selectOption('description')
  await expect(page.getByText('两列对应到同一项，只能留一列。').first()).toBeVisible()
  await expectAccessible(page)
})

test('a file that cannot be read is refused with what to do, and another one may follow', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/import/premises')
  const input = page.locator('input[type=file]')
  await input.setInputFiles({
    name: 'old.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  })
  await expect(page.getByRole('alert')).toContainText('另存为 .xlsx 后再传')
  await input.setInputFiles({ name: 'note.doc', mimeType: 'application/msword', buffer: Buffer.from('x') })
  await expect(page.getByRole('alert')).toContainText('只能导入 .xlsx、.xls 或 .csv')
  await input.setInputFiles({
    name: 'broken.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK\x03\x04 cut off'),
  })
  await expect(page.getByRole('alert')).toContainText('broken.xlsx')
  await expect(page.getByRole('link', { name: '下载空白模板' })).toBeVisible()
  await input.setInputFiles({ name: 'plain.csv', mimeType: 'text/csv', buffer: Buffer.from('1,2\n3,4\n') })
  await expect(page.getByText('第 1 行里没有认得的列名')).toBeVisible()
  await page.getByRole('button', { name: '放弃导入' }).click()
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the four steps fit ${size.width} px, dark and in English`, async ({ page }, info) => {
    await page.addInitScript(() => localStorage.setItem('tocsin.theme', 'dark'))
    // A button half-way between two colours has neither's contrast.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await be(page, 'guqing')
    await page.setViewportSize(size)
    const { file } = await oldLedger(page)
    await speak(page, 'en')
    await page.goto('/import/hazards')
    await expect(page.getByText('Drop the file here')).toBeVisible()
    await expectNoOverflow(page)
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByRole('button', { name: 'Check the rows' })).toBeVisible()
    await expectNoOverflow(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Check the rows' }).click()
    await expect(page.locator('.fix')).toBeVisible({ timeout: 30_000 })
    await expectNoOverflow(page)
    await expectAccessible(page)
    await info.attach('check', { body: await page.screenshot(), contentType: 'image/png' })
    await page.getByRole('button', { name: 'Give up' }).click()
    await expect(page.getByText('Drop the file here')).toBeVisible()
  })

test('an import is taken back whole and reinstated; one that was built on says where', async ({ page }) => {
  test.setTimeout(120_000)
  await be(page, 'guqing')
  const { run, file } = await oldLedger(page)
  const good = file.buffer
    .toString()
    .replaceAll('没有这个店', '林婶面馆')
    .replace('较大', '一般')
    .replace('2026/2/30', '2026-11-30')
  await check(page, { ...file, buffer: Buffer.from(good) })
  await page.getByRole('button', { name: '写入 12 行' }).click()
  await expect(page.getByText(/已写入 12 行/)).toBeVisible({ timeout: 30_000 })

  await page.getByRole('button', { name: '撤回这次导入' }).click()
  const box = page.getByRole('dialog')
  await expect(box.getByRole('button', { name: '撤回 12 行' })).toBeDisabled()
  await box.getByRole('textbox').fill('传错了表')
  await expectAccessible(page)
  await box.getByRole('button', { name: '撤回 12 行' }).click()
  await expect(page.getByText('已撤回 12 行')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('原因：传错了表')).toBeVisible()
  await expectNoOverflow(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: '恢复这次导入' }).click()
  await expect(page.getByText(/已写入 12 行/)).toBeVisible({ timeout: 30_000 })
  const address = page.url()
  await page.goto(`/hazards?description=${encodeURIComponent(run)}&voided=false`)
  await expect(page.locator('.totals')).toContainText('合计 12 条')

  const rows = await page.request.get(
    `/api/ledgers/hazards/rows?limit=1&description=${encodeURIComponent(run)}`,
  )
  const hazard = ((await rows.json()) as { rows: { id: string }[] }).rows[0]!.id
  const extended = await page.request.put(`/api/hazards/${hazard}/extensions/${crypto.randomUUID()}`, {
    headers: { 'X-Tocsin': '1' },
    data: { dueOn: '2027-01-15', reason: '等配件' },
  })
  expect(extended.status(), await extended.text()).toBe(200)
  await page.goto(address)
  await page.getByRole('button', { name: '撤回这次导入' }).click()
  await expect(page.getByText('1 行写入后已有后续办理')).toBeVisible()
  await expect(page.getByText('导入后办理过 1 次')).toBeVisible()
  await expectAccessible(page)
})
