import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'

/** Three digits that no village of the county begins with. */
const ending = () => `9${String(Date.now() % 100).padStart(2, '0')}`

test('an area is added below a town, renamed, given a new code, moved and ended', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/areas')
  const tree = page.getByRole('region', { name: '区划树' })
  const town = tree.getByRole('link', { name: /镇街/ }).first()
  const townName = (await town.locator('.name').innerText()).trim()
  await town.click()
  await expect(page.getByRole('heading', { level: 2, name: townName, exact: true })).toBeVisible()
  const code =
    (await page
      .locator('main')
      .getByText(/^\d{9}$/)
      .first()
      .innerText()) + ending()
  const again = `${code.slice(0, 9)}8${code.slice(10)}`
  const name = `试验村${code.slice(-4)}`
  await page.getByRole('button', { name: '新增下级' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('区划代码').fill(code)
  await dialog.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()

  await page.getByRole('button', { name: '更名' }).click()
  await dialog.getByLabel('名称').fill(`${name}社区`)
  await dialog.getByRole('button', { name: '更名' }).click()
  await expect(page.getByRole('heading', { level: 2, name: `${name}社区`, exact: true })).toBeVisible()

  await page.getByRole('button', { name: '换代码' }).click()
  await dialog.getByLabel('区划代码').fill(again)
  await dialog.getByRole('button', { name: '换代码' }).click()
  await expect(page.getByRole('cell', { name: again })).toBeVisible()

  await page.getByRole('button', { name: '撤销' }).click()
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.tag', { hasText: '撤销' })).toBeVisible()
  await expect(page.getByText(/撤销区域“试验村/)).toBeVisible()
  await expect(page.getByRole('button', { name: '更名' })).toBeHidden()
})

test('an area with areas below it is not ended, and the refusal names them', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/areas')
  const tree = page.getByRole('region', { name: '区划树' })
  await tree.getByRole('link', { name: /镇街/ }).first().click()
  await page.getByRole('button', { name: '撤销' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '新的上级' }).or(dialog.locator('.area-trigger')).click()
  await dialog.locator('.list .menu-item').first().click()
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(dialog.getByRole('alert')).toContainText('还有下级区域')
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the area tree and an area’s file at ${size.width} × ${size.height} are whole and accessible`, async ({
    page,
  }, info) => {
    await page.setViewportSize(size)
    await be(page, 'guqing')
    await page.goto('/areas')
    const tree = page.getByRole('region', { name: '区划树' })
    await expect(tree.getByRole('link').first()).toBeVisible()
    await expectNoOverflow(page)
    await expectAccessible(page)
    await tree.getByRole('link', { name: /镇街/ }).first().click()
    await expect(page.getByText('历次代码和名称')).toBeVisible()
    await expectNoOverflow(page)
    await expectAccessible(page)
    await info.attach('area', { body: await page.screenshot(), contentType: 'image/png' })
  })

test('whoever may not administer is told why in a sentence', async ({ page }) => {
  await be(page, 'chenli')
  await page.goto('/administration')
  await expect(page.getByRole('heading', { name: '您现任的岗位不能进入' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '栏目' }).getByText('管理')).toHaveCount(0)
  await speak(page, 'en')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your posts do not open' })).toBeVisible()
})

test('[SUP-01] a department is made to lead a sector, and the matrix opens on what has none', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/duty-matrix')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '文化旅游' }) })
  await expect(row).toBeVisible()
  const assigned = page.waitForResponse((answer) => answer.url().includes('/api/regulations/'))
  await row.getByRole('button', { name: '明确部门' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^部门/ }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: '明确部门' }).click()
  expect((await assigned).status()).toBe(204)
  await expect(row.getByRole('button', { name: /主管/ }).first()).toBeVisible()
  await expectNoOverflow(page)
  await expectAccessible(page)
})
