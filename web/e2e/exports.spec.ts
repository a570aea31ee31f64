import { readFileSync } from 'node:fs'
import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('an export is left to run, found again beside my work, fetched and removed', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  const rows = (await page.getByText(/合计 [\d,]+ 条/).innerText()).match(/[\d,]+/)![0]
  await page.getByRole('button', { name: '换格式导出' }).click()
  await page.getByRole('button', { name: '后台导出 逗号分隔（.csv）' }).click()
  const told = page.getByRole('dialog', { name: '后台导出' })
  await expect(told).toContainText(`${rows} 行`)
  await expectAccessible(page)
  await told.getByRole('button', { name: '留在本页' }).click()

  await page.goto('/agenda')
  const beside = page.getByRole('region', { name: '后台导出' })
  const newest = beside.getByRole('article').first()
  await expect(newest).toHaveAttribute('data-stage', 'READY')
  await expect(newest).toContainText(`共 ${rows} 行`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    newest.getByRole('link', { name: '下载' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^隐患台账.*\.csv$/)
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(lines.length - 1).toBe(Number(rows.replaceAll(',', '')))

  await expect
    .poll(async () => {
      const inbox = await page.request.get('/api/inbox')
      return (await inbox.text()).includes('您导出的“隐患台账”已可下载')
    })
    .toBe(true)
  await beside.getByRole('link', { name: '全部导出和导入' }).click()
  await expect(page).toHaveURL(/\/my-jobs$/)
  const jobs = page.getByRole('article')
  const before = await jobs.count()
  await jobs.first().getByRole('button', { name: '移除' }).click()
  await page.getByRole('dialog', { name: '移除这次导出' }).getByRole('button', { name: '移除' }).click()
  await expect(jobs).toHaveCount(before - 1)
})

test('my jobs can be read on a phone and say what belongs there while there are none', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'yangshuo')
  await page.goto('/my-jobs')
  await expect(page.getByText('还没有后台任务')).toBeVisible()
  await expectNoOverflow(page)
  await expectAccessible(page)
})
