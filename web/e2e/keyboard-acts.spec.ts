import type { Page } from '@playwright/test'
import { chooseFile, press, tabTo, write } from './keys'
import { be, expect, photograph, recordHazard, test } from './town'

/** A hazard the town ordered put right and its grid worker reported done. */
async function submitted(page: Page): Promise<string> {
  await be(page, 'yangshuo')
  const hazard = await recordHazard(page, `键盘：消火栓被遮挡 ${Date.now()}`)
  const ordered = await page.request.put(`/api${hazard}/notices/${crypto.randomUUID()}`, {
    headers: { 'X-Tocsin': '1' },
    data: { responsible: { name: '林秋月' }, measure: '移开货架', workingDays: 5 },
  })
  expect(ordered.status(), await ordered.text()).toBe(200)
  await be(page, 'chenli')
  await page.goto(`${hazard}?act=submit`)
  const form = page.locator('form.act')
  await form.getByLabel(/^怎么整改的/).fill('货架已移开')
  await form.locator('input[type=file]').setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
  await form.getByRole('button', { name: '报告整改完成' }).click()
  await expect(page.getByText('待复查', { exact: true })).toBeVisible()
  return hazard
}

test('a hazard is rechecked and closed without a mouse', async ({ page }) => {
  test.slow()
  const hazard = await submitted(page)
  await be(page, 'guqing')
  await page.goto(hazard)
  await press(page, page.getByRole('button', { name: '复查通过，销号' }))
  const form = page.locator('form.act')
  await write(page, form.getByLabel(/^现场情况/), '现场畅通')
  await chooseFile(page, form.locator('input[type=file]').last(), await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
  await press(page, form.getByRole('button', { name: '复查通过，销号' }))
  await expect(page.getByText('已销号').first()).toBeVisible()
})

test('a sheet is imported without a mouse', async ({ page }) => {
  test.slow()
  await be(page, 'guqing')
  const run = Date.now().toString(36)
  const areas = await page.request.get(`/api/areas?q=${encodeURIComponent('永兴3格')}`)
  const found = (await areas.json()) as { code: string; trail: { name: string }[] }[]
  const code = found.find((area) => area.trail.some((step) => step.name === '望火镇'))!.code
  const sheet = [
    '原编号,场所名称,区域,隐患描述,等级,发现日期,整改期限',
    `${run},林婶面馆,${code},${run} 键盘导入：灭火器过期,一般,2026-10-10,2026-12-31`,
  ]
  await page.goto('/import/hazards')
  await chooseFile(page, page.locator('input[type=file]'), {
    name: `keys-${run}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet.join('\n') + '\n'),
  })
  await press(page, page.getByRole('button', { name: '开始校验' }))
  await expect(page.getByText('校验完成')).toBeVisible({ timeout: 30_000 })
  await press(page, page.getByRole('button', { name: '写入 1 行' }))
  await expect(page.getByText(/已写入 1 行/)).toBeVisible({ timeout: 30_000 })
})

test('a screening report is signed without a mouse', async ({ page }) => {
  test.slow()
  await be(page, 'yangshuo')
  await page.goto('/screening')
  await page.getByRole('button', { name: '汇总排查结果' }).first().click()
  const gathering = page.getByRole('dialog')
  await gathering.getByLabel(/发现日期从/).fill('2026-05-01')
  await gathering.getByLabel(/^到/).fill('2026-05-31')
  await gathering.getByRole('button', { name: '汇总排查结果' }).click()
  await expect(page.getByText(/待主要领导罗建平签字/).first()).toBeVisible()
  const report = new URL(page.url()).pathname

  await be(page, 'luojianping')
  await page.goto(report)
  await press(page, page.getByRole('button', { name: '签字上报' }))
  const asking = page.getByRole('dialog')
  await expect(asking).toContainText('第一责任人的身份签字')
  await tabTo(page, asking.getByRole('button', { name: '取消' }))
  await page.keyboard.press('Escape')
  await expect(asking).toHaveCount(0)
  await press(page, page.getByRole('button', { name: '签字上报' }))
  await press(page, asking.getByRole('button', { name: '签字上报' }))
  await expect(page.getByText(/主要领导已于 .* 签字上报/)).toBeVisible()
})
