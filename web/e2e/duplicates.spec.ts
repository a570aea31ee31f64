import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('two files of one place: nothing is decided beforehand, the one goes into the other', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/suspected-duplicates')
  const pair = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '判断' }) })
  await expect(pair.first()).toBeVisible()
  const before = await pair.count()
  const kept = await pair.first().getByRole('link').first().getAttribute('href')
  const retired = await pair.first().getByRole('link').nth(1).getAttribute('href')
  await pair.first().getByRole('button', { name: '判断' }).click()

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByLabel(/理由/).fill('门牌和经营者相同')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog, 'not without a decision').toBeVisible()
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()
  await expect(pair).toHaveCount(before - 1)

  await page.goto(retired ?? '')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await page.goto(kept ?? '')
  await expect(page.getByText('门牌和经营者相同').first()).toBeVisible()
})
