import { expect, expectAccessible, signIn, speak, test } from './town'

test('whoever is not signed in is asked to, and then comes where they wanted to go', async ({ page }) => {
  await page.goto('/premises')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await expectAccessible(page)
  await signIn(page, 'guqing')
})

test('a wrong password says what is wrong and keeps the account typed', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill('nobody-at-all')
  await page.getByLabel('口令').fill('Wrong-password-1')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toContainText('账号或口令不对')
  await expect(page.getByLabel('账号')).toHaveValue('nobody-at-all')
})

test('the screen speaks English after one choice, and signs out', async ({ page }) => {
  await signIn(page, 'guqing')
  await page.getByRole('button', { name: /的菜单/ }).click()
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('link', { name: 'Hazards', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Menu of/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('a link sent by a stranger cannot lead away after signing in', async ({ page, baseURL }) => {
  await speak(page, 'en')
  await page.goto('/sign-in?to=//elsewhere.invalid/')
  await signIn(page, 'guqing')
  expect(new URL(page.url()).origin).toBe(new URL(baseURL!).origin)
})
