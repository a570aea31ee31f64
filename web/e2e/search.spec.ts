import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'

test('Ctrl K finds a place by the initials of its pinyin and opens it without a mouse', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/hazards')
  await page.getByRole('button', { name: '查找' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: '查找' })
  await expect(field).toBeFocused()
  await page.keyboard.type('lsmg')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('林婶面馆')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('ArrowUp')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/premises\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: '林婶面馆' })).toBeVisible()
})

test('what was opened last is offered before anything is typed, and Esc closes the search', async ({
  page,
}) => {
  await be(page, 'guqing')
  await page.goto('/premises')
  await page.locator('tbody tr').first().click()
  await expect(page).toHaveURL(/\/premises\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: '谁负责' }).waitFor()
  const name = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: '查找' })).toBeHidden()
})

test('what nobody is called by is said so, in the words typed', async ({ page }) => {
  await speak(page, 'en')
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'guqing')
  await page.goto('/agenda')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.keyboard.type('qqqqq')
  await expect(page.getByText('Nothing found for “qqqqq”.')).toBeVisible()
  await expectNoOverflow(page)
  await expectAccessible(page)
})

test('somebody of another place finds nothing of this one', async ({ page }) => {
  await be(page, 'chenli')
  await page.goto('/hazards')
  await page.getByRole('button', { name: '查找' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('双桥村')
  await expect(page.getByText('没有找到“双桥村”')).toBeVisible()
})

test('a paper is found by a part of its number and opens as the paper', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/documents')
  const number = (await page.locator('tbody tr').first().getByRole('link').first().innerText()).trim()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number.slice(2))
  const papers = page.getByRole('group', { name: '文书' })
  await expect(papers.getByRole('option').first()).toContainText(number)
  await papers.getByRole('option').first().click()
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/)
})
