import { expect, expectAccessible, expectNoOverflow, photograph, signIn, speak, test, unit } from './town'

test('a unit reports a hazard rectified with a photograph, and the officers have it to recheck', async ({
  page,
}) => {
  await unit(page)
  await expect(page.getByRole('heading', { name: '我的隐患' })).toBeVisible()
  const waiting = page.getByRole('button', { name: /等复查$/ })
  await expect(waiting.locator('b')).toHaveText(/^\d+$/)
  const before = Number(await waiting.locator('b').textContent())
  await page.getByRole('link', { name: '报告整改完成' }).first().click()
  await expect(page).toHaveURL(/\/unit\/hazards\/[0-9a-f-]{36}/)
  await expectAccessible(page)
  await page.getByRole('button', { name: '报告整改完成' }).click()
  await page.getByLabel(/^怎么整改的/).fill('已清走，划线禁放')
  const form = page.locator('form.act')
  await form.locator('input[type=file]').setInputFiles(await photograph(page))
  await expect(form.getByText('正在上传')).toHaveCount(0)
  await form.getByRole('button', { name: '报告整改完成' }).click()
  await expect(page.getByText('待复查', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: '我的隐患' }).first().click()
  await expect(waiting.locator('b')).toHaveText(String(before + 1))
})

for (const language of ['zh-CN', 'en'] as const)
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`the unit's pages in ${language} fit ${size.width} px and can be read by everybody`, async ({
      page,
    }) => {
      await speak(page, language)
      await page.setViewportSize(size)
      await unit(page)
      for (const path of ['/unit', '/unit/?show=closed', '/unit/log', '/unit/file']) {
        await page.goto(path)
        await page.waitForLoadState('networkidle')
        await expectNoOverflow(page)
        await expectAccessible(page)
        await page.screenshot({
          path: `test-results/pages/${language}-${size.width}${path.replaceAll(/\W+/g, '-')}.png`,
        })
      }
    })

test('an officer who comes to the unit pages is led to the office', async ({ page }) => {
  // Earlier stories end sessions of this account, so a kept one may be gone.
  await signIn(page, 'guqing')
  await page.goto('/unit')
  await expect(page.getByRole('link', { name: '到办公端' })).toBeVisible()
})
