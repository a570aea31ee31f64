import { be, expect, expectAccessible, speak, test } from './town'

test('where buttons are missing, the reader is told why and who may instead', async ({ page }) => {
  await be(page, 'chenli')
  await page.goto('/premises')
  await page.locator('tbody tr .door').first().click()
  await page.waitForURL(/premises\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '为什么不能？' }).click()
  const why = page.locator('.why-not')
  await expect(why).toContainText('更正')
  await expect(why).toContainText('没有这项职责')
  await expect(why).toContainText('可以找：')
  await expectAccessible(page)
})

test('whoever has every button is not asked to wonder', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/premises')
  await page.locator('tbody tr .door').first().click()
  await page.waitForURL(/premises\/[0-9a-f-]{36}/)
  await expect(page.getByRole('link', { name: '更正' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '为什么不能？' })).toHaveCount(0)
})

test('the same stands on people, units, rules and screening results, in English too', async ({ page }) => {
  await speak(page, 'en')
  await be(page, 'jiangyining')
  for (const path of ['/people/all', '/organizations', '/people', '/screening']) {
    await page.goto(path)
    await page.getByRole('button', { name: 'Why can I not?' }).first().click()
    await expect(page.locator('.why-not')).toContainText(/None of your posts carries this/)
    await page.keyboard.press('Escape')
  }
})
