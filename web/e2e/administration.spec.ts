import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'

test('what is kept for how long is told with its reason, in English with one and many', async ({ page }) => {
  await be(page, 'jiheng')
  await page.goto('/administration/retention')
  await expect(page.getByRole('heading', { name: '数据留存' })).toBeVisible()
  const kinds = page.locator('.kind')
  await expect(kinds.first()).toContainText('保留')
  for (const kind of await kinds.all()) await expect(kind).toContainText(/\d 天|未定期限/)
  await expectAccessible(page)
  const due = page.locator('.tools')
  if (await page.getByRole('button', { name: '立即清理' }).isEnabled()) {
    await page.getByRole('button', { name: '立即清理' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '立即清理' }).click()
  }
  await expect(due).toContainText('没有到期的数据')
  await expect(page.getByRole('button', { name: '立即清理' })).toBeDisabled()
  await page.setViewportSize({ width: 390, height: 844 })
  await speak(page, 'en')
  await page.reload()
  await expect(page.getByText(/\d days/).first()).toBeVisible()
  await expect(page.getByText(/\b1 days\b/)).toHaveCount(0)
  await expectNoOverflow(page)

  await be(page, 'yangshuo')
  expect((await page.request.get('/api/retention')).status()).toBe(403)
})

test('what comes round by itself can be sent off now; whoever does not keep the installation is refused', async ({
  page,
}) => {
  await be(page, 'jiheng')
  await page.goto('/administration/jobs')
  const round = page.locator('.round').first()
  await expect(round).toContainText('下次')
  const [run] = await Promise.all([
    page.waitForResponse((answer) => /\/rounds\/[^/]+\/runs\//.test(answer.url())),
    round.getByRole('button', { name: '立即执行' }).click(),
  ])
  expect(run.status()).toBe(200)
  await expect(round).toContainText(/用时 [\d,]+ 毫秒/, { timeout: 30_000 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)

  await be(page, 'shenyan')
  await page.goto('/administration/audit?kind=access.RoundOrdered')
  await expect(page.getByText('手动执行定时任务').first()).toBeVisible()

  await be(page, 'guqing')
  expect((await page.request.get('/api/rounds')).status()).toBe(403)
  await page.goto('/administration/jobs')
  await expect(page.getByRole('button', { name: '立即执行' })).toHaveCount(0)
})

test('what headings meant is remembered, given a name, voided when wrong and reinstated', async ({
  page,
}) => {
  test.slow()
  await be(page, 'guqing')
  const heading = `店招${Date.now()}`
  await page.goto('/import/premises')
  await page.locator('input[type=file]').setInputFiles({
    name: 'places.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${heading},区域,地址\n没有区域的店,不知道在哪,某路 1 号\n`),
  })
  await expect(page).toHaveURL(/\/import\/premises\/[0-9a-f-]{36}/)
  await page
    .getByRole('row')
    .filter({ hasText: heading })
    .getByRole('combobox')
    .first()
    .selectOption({ label: '场所名称' })
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByText('校验完成')).toBeVisible({ timeout: 30_000 })

  await page.goto('/administration/mappings')
  const mapping = page.locator('.mapping').filter({ hasText: heading })
  await expect(mapping).toContainText(`${heading} → 场所名称`)
  await expect(mapping).toContainText('顾清 确认')
  await mapping.getByRole('button', { name: '命名' }).click()
  const form = page.getByRole('dialog')
  await expectAccessible(page)
  await form.getByLabel('名称').fill('镇里的旧表')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(mapping.locator('.name')).toHaveText('镇里的旧表')
  await mapping.getByRole('button', { name: '作废' }).click()
  await expect(mapping.getByText('已作废')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await mapping.getByRole('button', { name: '恢复' }).click()
  await expect(mapping.getByText('已作废')).toHaveCount(0)
})
