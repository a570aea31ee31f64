import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, recordHazard, test, unit } from './town'

/** Sends a command as the desk would, past its form. */
async function told(page: Page, address: string, command: unknown): Promise<void> {
  const answer = await page.request.put(`/api${address}`, { headers: { 'X-Tocsin': '1' }, data: command })
  expect(answer.status(), await answer.text()).toBe(200)
}

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
  await recordHazard(page, `场所上有隐患 ${Date.now()}`)
  await page.locator('a[href^="/premises/"]').first().click()
  await expect(page).toHaveURL(/\/premises\//)
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const asking = page.getByRole('dialog')
  await expect(asking.getByText(/不能作废/)).toBeVisible()
  await expect(asking.getByRole('link').first()).toHaveAttribute('href', /\/hazards\//)
})

test('whoever was named for safety by mistake is struck out, and comes back', async ({ page }) => {
  await be(page, 'guqing')
  const rows = await (await page.request.get('/api/ledgers/unit-safety/rows?limit=1&hasOfficer=true')).json()
  await page.goto(`/organizations/${rows.rows[0].id}`)
  const roles = page
    .locator('section', { has: page.getByRole('heading', { name: '单位安全管理人员' }) })
    .last()
  const asking = page.getByRole('dialog')
  await roles.getByRole('button', { name: '作废', exact: true }).first().click()
  await asking.getByLabel(/原因/).fill('同名不同人')
  await expectAccessible(page)
  await asking.getByRole('button', { name: '作废' }).click()
  await expect(roles.getByText('已作废', { exact: true })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await roles.getByRole('button', { name: '恢复', exact: true }).click()
  await asking.getByLabel(/原因/).fill('没有认错')
  await asking.getByRole('button', { name: '恢复' }).click()
  await expect(roles.getByText('已作废', { exact: true })).toBeHidden()
})

test('a void hazard says so and shows no clock, and no list, search or shelf has it unless asked', async ({
  page,
}) => {
  await unit(page)
  const own = await (await page.request.get('/api/ledgers/hazards/rows?limit=1')).json()
  // A page still open would ask without its session and lead to the gate.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await be(page, 'guqing')
  const words = `误录的隐患 ${Date.now()}`
  const hazard = `/hazards/${crypto.randomUUID()}`
  await told(page, hazard, {
    premisesId: own.rows[0].premisesId,
    foundAt: '2026-11-20T00:00:00Z',
    source: 'PATROL',
    category: 'EXITS',
    description: words,
    level: 'GENERAL',
  })
  await told(page, `${hazard}/notices/${crypto.randomUUID()}`, {
    responsible: { name: '韩立诚' },
    measure: '清走',
    workingDays: 10,
  })
  const query = `description=${encodeURIComponent(words)}`
  await page.goto(hazard)
  await expect(page.getByText('整改中').first()).toBeVisible()
  await page.goto(`/hazards?${query}`)
  await expect(page.locator('.totals')).toContainText('合计 1 条')

  await told(page, `${hazard}/voidings/${crypto.randomUUID()}`, { reason: '录错了场所' })
  await page.goto(hazard)
  await expect(page.locator('.state').getByText('作废', { exact: true })).toBeVisible()
  await expect(page.locator('.state .clock')).toHaveCount(0)
  await expect(page.locator('.state').getByText('整改中')).toHaveCount(0)
  await expectAccessible(page)

  await page.goto(`/hazards?${query}`)
  await expect(page.getByText('没有符合条件的').first()).toBeVisible()
  await page.getByRole('button', { name: '去掉筛选：作废' }).click()
  await expect(page).toHaveURL(/voided=any/)
  await expect(page.locator('.totals')).toContainText('合计 1 条')
  await expect(page.getByRole('row', { name: new RegExp(words) }).getByText('作废')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '去掉筛选：作废' }).click()
  await expect(page).not.toHaveURL(/voided/)
  await expect(page.getByText('没有符合条件的').first()).toBeVisible()

  // A page still open would ask without its session and lead to the gate.
  await page.goto('about:blank')
  await page.context().clearCookies()
  await unit(page)
  await expect(page.getByRole('heading', { name: '我的隐患' })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)
  await page.goto(`/unit${hazard}`)
  await expect(page.getByText(/作废：录错了场所/).first()).toBeVisible()
  await expect(page.locator('.state .clock')).toHaveCount(0)
  await expect(page.locator('.state').getByText('作废', { exact: true })).toBeVisible()
  await expectAccessible(page)
})
