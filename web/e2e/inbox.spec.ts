import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test.describe.configure({ mode: 'serial' })

const said = /(\d+) 条未读/

async function unread(page: Page): Promise<number> {
  const text = await page.locator('.page .head').innerText()
  // Nothing is said before the page knows.
  return Number(said.exec(text)?.[1] ?? NaN)
}

test('messages are narrowed by kind, day and record, and the address keeps the question', async ({
  page,
}) => {
  await be(page, 'yangshuo')
  await page.goto('/inbox')
  const rows = page.locator('.list li')
  await expect(rows.first()).toBeVisible()
  await expectAccessible(page)
  await expectNoOverflow(page)
  const all = await rows.count()
  const option = await page.getByLabel('种类').locator('option').nth(1).getAttribute('value')
  await page.getByLabel('种类').selectOption(option!)
  await expect(page).toHaveURL(/kind=/)
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(all)
  await page.reload()
  await expect(page.getByLabel('种类')).toHaveValue(option!)
  await rows.first().getByRole('button', { name: '看这条记录的' }).click()
  await expect(page).toHaveURL(/record=/)
  await page.getByRole('button', { name: '只看一条记录的' }).click()
  await page.getByLabel('从哪天起').fill('2026-11-20')
  await page.getByLabel('从哪天起').press('Enter')
  await expect(page).toHaveURL(/since=2026-11-20/)
})

test('one message is marked as unread and as read again', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/inbox')
  await expect(page.locator('.list li').first()).toBeVisible()
  const before = await unread(page)
  await page.getByRole('button', { name: '标为已读', exact: true }).first().click()
  await expect.poll(() => unread(page)).toBe(before - 1)
  await page.getByRole('button', { name: '标为未读', exact: true }).first().click()
  await expect.poll(() => unread(page)).toBe(before)
})

test('all are marked as read and the mark is taken back with one press', async ({ page }) => {
  await be(page, 'yangshuo')
  await page.goto('/inbox?unread=true')
  await expect(page.locator('.list li').first()).toBeVisible()
  const before = await unread(page)
  expect(before).toBeGreaterThan(0)
  await page.getByRole('button', { name: '把这些标为已读' }).click()
  await expect(page.getByText(`已把 ${before} 条标为已读`)).toBeVisible()
  await expect(page.getByText('没有符合条件的消息')).toBeVisible()
  await page.locator('.marked').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => unread(page)).toBe(before)
})

test('on a phone a message is opened from the bell and counts as read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await be(page, 'yangshuo')
  await page.goto('/inbox')
  await expect(page.locator('.list li').first()).toBeVisible()
  await expectNoOverflow(page)
  await expectAccessible(page)
  const before = await unread(page)
  await page.getByRole('button', { name: /条未读/ }).click()
  await page
    .locator('.inbox li', { has: page.getByRole('button', { name: '标为已读' }) })
    .first()
    .locator('a')
    .click()
  await expect(page).not.toHaveURL(/inbox/)
  await page.goto('/inbox')
  await expect.poll(() => unread(page)).toBe(before - 1)
})
