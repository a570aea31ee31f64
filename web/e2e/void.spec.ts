import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('a file opened by mistake is declared void with a reason, and restored', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/people/new')
  await page.getByLabel(/姓名/).fill('误录员')
  await page.getByRole('button', { name: '登记人员' }).click()
  await expect(page.getByRole('heading', { name: '误录员', exact: true })).toBeVisible()

  await page.getByRole('button', { name: '作废', exact: true }).click()
  const asking = page.getByRole('dialog')
  await expectAccessible(page)
  await asking.getByLabel(/原因/).fill('与另一份档案重复')
  await asking.getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('已作废', { exact: true })).toBeVisible()
  await expect(page.getByText(/将“误录员”作废：与另一份档案重复/)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)

  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await asking.getByLabel(/原因/).fill('不是同一个人')
  await asking.getByRole('button', { name: '恢复' }).click()
  await expect(page.getByText('已作废', { exact: true })).toBeHidden()
})

test('what people have worked on cannot be declared void, and says what stands on it', async ({ page }) => {
  await be(page, 'guqing')
  const rows = await (await page.request.get('/api/ledgers/hazards/rows?limit=1')).json()
  await page.goto(`/hazards/${rows.rows[0].id}`)
  await page.locator('a[href^="/premises/"]').first().click()
  await expect(page).toHaveURL(/\/premises\//)
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const asking = page.getByRole('dialog')
  await expect(asking.getByText(/不能作废/)).toBeVisible()
  await expect(asking.getByRole('link').first()).toHaveAttribute('href', /\/hazards\//)
})
