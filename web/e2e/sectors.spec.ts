import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('[SUP-01] a sector the county needs is put into the tree and named anew, and stands in the matrix as a gap', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/duty-matrix')
  await page.getByRole('button', { name: '新增行业' }).click()
  const dialog = page.getByRole('dialog')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '烟花爆竹', exact: true }).click()
  await expect(dialog.getByLabel(/^代码/)).toHaveValue('FIREWORKS')
  await dialog.getByRole('button', { name: '新增行业' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row', { name: /烟花爆竹/ })
  await expect(row).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await row.getByRole('button', { name: '“烟花爆竹”更名' }).click()
  await expectNoOverflow(page)
  await dialog.getByLabel(/^行业名称/).fill('烟花爆竹经营')
  await dialog.getByRole('button', { name: '更名', exact: true }).click()
  await expect(page.getByRole('row', { name: /烟花爆竹经营/ })).toBeVisible()
})
