import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import { Words } from './words'

test('the system administrator sees how each part fares, on a desk and a phone, in both languages and in the dark', async ({
  page,
}) => {
  test.slow()
  await be(page, 'jiheng')
  for (const language of ['zh-CN', 'en'] as const) {
    const words = new Words(page)
    await speak(page, language)
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await page.goto('/administration/operations')
      const parts = page.locator('.part')
      await expect(parts).toHaveCount(9)
      await expect(page.getByText(language === 'en' ? 'Connection pool' : '数据库连接池')).toBeVisible()
      await expect(page.locator('tbody tr')).toHaveCount(10)
      await expectNoOverflow(page)
      await expectAccessible(page)
      expect(await words.strays(page, language)).toEqual([])
      await page.screenshot({
        path: `test-results/operations-${language}-${size.width}.png`,
        fullPage: true,
      })
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await expect(page.locator('.part')).toHaveCount(9)
  await expectAccessible(page)
  await page.screenshot({ path: 'test-results/operations-dark.png', fullPage: true })
})

test('what has changed is seen without reloading', async ({ page }) => {
  await be(page, 'jiheng')
  await page.goto('/administration/operations')
  await expect(page.locator('.part')).toHaveCount(9)
  await page.route('**/api/health', async (route) => {
    const answer = await route.fetch()
    const health = await answer.json()
    health.parts[0].state = 'OUT_OF_SERVICE'
    health.parts[0].stateLabel = { zh: '不能用', en: 'Out of service' }
    await route.fulfill({ json: health })
  })
  await expect(page.locator('.part').first()).toContainText('不能用', { timeout: 15_000 })
})

test('nobody but the system administrator reads it', async ({ page }) => {
  for (const account of ['shenyan', 'guqing']) {
    await be(page, account)
    expect((await page.request.get('/api/operations')).status()).toBe(403)
    await page.goto('/administration/operations')
    await expect(page.getByRole('heading', { name: '您现任的岗位不能进入“运行状况”' })).toBeVisible()
    await expect(page.locator('.part')).toHaveCount(0)
  }
})
