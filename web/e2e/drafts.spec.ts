import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('a half-filled form survives a reload, is found on my work, thrown away and taken back', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/people/new')
  await page.getByLabel(/姓名/).fill('石一鸣')
  await page.waitForTimeout(800)
  await page.reload()
  await expect(page.getByLabel(/姓名/)).toHaveValue('石一鸣')
  await page.goto('/agenda')
  const draft = page.getByRole('link', { name: '登记人员 · 石一鸣' })
  await expect(draft).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '丢弃' }).click()
  await expect(draft).toBeHidden()
  await page.getByRole('button', { name: '撤销' }).click()
  await draft.click()
  await expect(page.getByLabel(/姓名/)).toHaveValue('石一鸣')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/agenda')
  await expectNoOverflow(page)
})
