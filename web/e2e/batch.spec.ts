import { be, expect, expectAccessible, recordHazard, test } from './town'

test.describe.configure({ mode: 'serial' })

const bar = (page: import('@playwright/test').Page) => page.getByRole('region', { name: '选中的行' })

test('rows are chosen by mouse and keyboard, and the bar says how many take each act', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/hazards?status=ORDERED&sort=dueOn')
  await page
    .getByRole('checkbox', { name: /^选中 \d/ })
    .nth(0)
    .click()
  await page
    .getByRole('checkbox', { name: /^选中 \d/ })
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('已选 3 行')
  await page.locator('tbody tr').nth(3).focus()
  await page.keyboard.press('Space')
  await expect(bar(page)).toContainText('已选 4 行')
  await expect(bar(page).getByRole('button', { name: /^作废 4$/ })).toBeVisible()
  await expectAccessible(page)
  await bar(page).getByRole('button', { name: '还有的为什么不能' }).click()
  await expect(page.locator('.menu.why')).toContainText('恢复')
  await expect(page.locator('.menu.why')).toContainText('没有作废')
  await page.keyboard.press('Escape')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bar(page).getByRole('link', { name: '导出所选' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  await page.getByRole('checkbox', { name: '选中本页' }).check()
  await expect(bar(page)).toContainText(/已选 \d+ 行/)
  await bar(page).getByRole('button', { name: '取消选择' }).click()
  await expect(bar(page)).toBeHidden()
})

test('many deadlines are extended with one reason; those that cannot be are named with the reason', async ({
  page,
}) => {
  await be(page, 'yangshuo')
  // Those the town itself ordered: the time of a paper is in the hands of the body that issued it.
  const text = `防火门不能自闭 ${crypto.randomUUID().slice(0, 8)}`
  for (let n = 0; n < 2; n++) {
    const hazard = await recordHazard(page, text)
    const ordered = await page.request.put(`/api${hazard}/notices/${crypto.randomUUID()}`, {
      headers: { 'X-Tocsin': '1' },
      data: { responsible: { name: '林秋月' }, measure: '更换防火门', workingDays: 5 },
    })
    expect(ordered.status(), await ordered.text()).toBe(200)
  }
  await page.goto(`/hazards?status=ORDERED&description=${encodeURIComponent(text)}`)
  await expect(page.locator('tbody tr')).toHaveCount(2)
  const boxes = page.getByRole('checkbox', { name: /^选中 \d/ })
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  const extend = bar(page).getByRole('button', { name: /^延长期限 2$/ })
  await extend.click()
  const dialog = page.getByRole('dialog', { name: /延长期限/ })
  await dialog.getByLabel('新期限').fill('2026-12-31')
  await dialog.getByLabel('为什么按期改不完').fill('防火门统一定制，厂家分批交货')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: '办理 2 条' }).click()
  await expect(dialog.getByText('已办理 2 条')).toBeVisible()
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(bar(page)).toBeHidden()

  // Once more to an earlier day: the server refuses each, and says so.
  await boxes.nth(0).click()
  await bar(page)
    .getByRole('button', { name: /^延长期限 1$/ })
    .click()
  await dialog.getByLabel('新期限').fill('2026-12-25')
  await dialog.getByLabel('为什么按期改不完').fill('又提前交货')
  await dialog.getByRole('button', { name: '办理 1 条' }).click()
  await expect(dialog.getByText('1 条没有办理')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toContainText('2026-12-31')
  await dialog.getByRole('button', { name: '改后重办没办成的' }).click()
  await expect(dialog.getByLabel('为什么按期改不完')).toHaveValue('又提前交货')
  await dialog.getByLabel('新期限').fill('2027-01-08')
  await dialog.getByRole('button', { name: '办理 1 条' }).click()
  await expect(dialog.getByText('已办理 1 条')).toBeVisible()
})

test('what was declared void together is taken back with one press', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/hazards?status=RECORDED&voided=false')
  await page
    .getByRole('checkbox', { name: /^选中 \d/ })
    .nth(0)
    .click()
  await bar(page)
    .getByRole('button', { name: /^作废 1$/ })
    .click()
  const dialog = page.getByRole('dialog', { name: /作废/ })
  await dialog.getByLabel('理由').fill('与另一条重复')
  await dialog.getByRole('button', { name: '办理 1 条' }).click()
  await expect(dialog.getByText('已办理 1 条')).toBeVisible()
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(dialog.getByText('已撤销 1 条')).toBeVisible()
})

test('on a phone rows are chosen after saying so, and a touch chooses instead of opening', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'yangshuo')
  await page.goto('/hazards?status=ORDERED')
  await page.getByRole('button', { name: '选择', exact: true }).click()
  await page.locator('.cards li').nth(0).click()
  await page.locator('.cards li').nth(1).click()
  await expect(bar(page)).toContainText('已选 2 行')
  await expect(bar(page)).toBeInViewport()
  await expect(page).toHaveURL(/\/hazards\?status=ORDERED/)
  await expectAccessible(page)
  await page.getByRole('button', { name: '不选了' }).click()
  await expect(bar(page)).toBeHidden()
})
