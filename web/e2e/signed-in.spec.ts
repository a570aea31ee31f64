import { be, expect, expectAccessible, expectNoOverflow, signIn, speak, test } from './town'

for (const [language, title] of [
  ['zh-CN', '我的登录'],
  ['en', 'Where I am signed in'],
] as const)
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`one's own sessions in ${language} at ${size.width} px`, async ({ page }) => {
      await speak(page, language)
      await page.setViewportSize(size)
      await signIn(page, 'guqing')
      await page.goto('/sessions')
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(page.getByText(language === 'en' ? 'this device' : '本机')).toHaveCount(1)
      await expectNoOverflow(page)
      await expectAccessible(page)
      await page.screenshot({ path: `test-results/pages/${language}-${size.width}-sessions.png` })
    })

test('whoever left the page alone is warned, may stay, and else is signed out and led back', async ({
  page,
}) => {
  test.slow()
  await page.clock.install()
  const opened = Date.now()
  await be(page, 'guqing')
  await page.goto('/premises')
  await expect(page.getByRole('table')).toBeVisible()
  // The page's clock stands still from here on, however slow the machine is.
  await page.clock.pauseAt(opened + 29 * 60_000)
  await expect(page.getByRole('dialog')).toContainText('秒后自动退出')
  await page.getByRole('button', { name: '继续使用' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.fastForward('31:00')
  await expect(page).toHaveURL(/\/sign-in\?to=(%2F|\/)premises.*idle=1/)
  await expect(page.getByText('已自动退出')).toBeVisible()
})

test('the system administrator sees background work and nothing of the business', async ({ page }) => {
  await signIn(page, 'jiheng')
  await page.goto('/administration/jobs')
  await expect(page.getByRole('heading', { name: '后台任务' })).toBeVisible()
  await expect(page.getByText('计算统计指标')).toBeVisible()
  await expectAccessible(page)
  await expectNoOverflow(page)
})
