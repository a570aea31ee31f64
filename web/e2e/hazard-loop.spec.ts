import type { Page } from '@playwright/test'
import { be, expect, photograph, recordHazard, test } from './town'

/** What the loop's people do to one hazard, each in a browser of their own. */
const DESCRIPTION = `浏览器测试：楼梯间堆放杂物 ${Date.now()}`

test('[HAZ-01] [HAZ-05] [HAZ-11] a hazard is found, ordered, reported, rechecked by somebody else and closed', async ({
  browser,
}) => {
  const grid = await (await browser.newContext()).newPage()
  await be(grid, 'chenli')
  await grid.goto('/hazards/new')
  await grid.getByRole('combobox', { name: /场所/ }).pressSequentially('厂', { delay: 20 })
  const found = grid.getByRole('listbox').getByRole('option').first()
  await expect(found).toBeVisible()
  await found.click()
  await grid.getByLabel(/^隐患/).fill(DESCRIPTION)
  await grid.getByLabel(/^类别/).selectOption({ label: '疏散通道和安全出口' })
  await addPhotograph(grid)
  await grid.getByRole('button', { name: '保存隐患' }).click()
  await expect(grid).toHaveURL(/\/hazards\/[0-9a-f-]{36}/)
  const address = new URL(grid.url()).pathname
  await expect(grid.getByText('待整改', { exact: true })).toBeVisible()

  const town = await (await browser.newContext()).newPage()
  await be(town, 'yangshuo')
  await town.goto(address)
  await order(town)
  await expect(town.getByText(/还剩 \d+ 天/).first()).toBeVisible()

  await grid.reload()
  await grid.getByRole('button', { name: '报告整改完成' }).click()
  await grid.getByLabel(/^怎么整改的/).fill('杂物已清走，出口两侧划线')
  await addPhotograph(grid)
  await grid.locator('form.act').getByRole('button', { name: '报告整改完成' }).click()
  await expect(grid.getByText('待复查', { exact: true })).toBeVisible()

  const office = await (await browser.newContext()).newPage()
  await be(office, 'guqing')
  await office.goto(address)
  await office.getByRole('button', { name: '复查通过，销号' }).click()
  await office.getByLabel(/^现场情况/).fill('现场已清，出口畅通')
  await addPhotograph(office)
  await office.locator('form.act').getByRole('button', { name: '复查通过，销号' }).click()
  await expect(office.getByText('已销号').first()).toBeVisible()
  await expect(office.getByText('整改后', { exact: true })).toBeVisible()
})

test('[HAZ-03] a notice does not go out without responsible person, measure and deadline', async ({
  page,
}) => {
  await be(page, 'guqing')
  await recordHazard(page, `安全出口上锁 ${Date.now()}`)
  await page.getByRole('button', { name: '发整改通知书' }).click()
  const form = page.locator('form.act')
  await form.getByLabel(/^措施/).fill('')
  await form.getByRole('button', { name: '发整改通知书' }).click()
  await expect(form).toBeVisible()
  expect(
    await form.getByLabel(/^措施/).evaluate((box: HTMLTextAreaElement) => box.validity.valueMissing),
  ).toBe(true)
})

test('[HAZ-04] a hazard put right before one’s eyes is closed with a photograph, and not without', async ({
  page,
}) => {
  await be(page, 'guqing')
  await recordHazard(page, `楼道堆放纸箱 ${Date.now()}`)
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '当场整改，销号' }).click()
  const form = page.locator('form.act')
  await form.getByLabel(/^怎么整改的/).fill('当场移走')
  await form.getByRole('button', { name: '当场整改，销号' }).click()
  await expect(form.getByRole('alert')).toContainText('没有照片，不能销号')
  await addPhotograph(page)
  await form.getByRole('button', { name: '当场整改，销号' }).click()
  await expect(page.getByText('已销号').first()).toBeVisible()
})

test('[HAZ-02] grading as major asks for the rule item', async ({ page }) => {
  await be(page, 'guqing')
  await recordHazard(page, `疏散门向内开 ${Date.now()}`)
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '评定等级' }).click()
  await page.getByLabel('重大', { exact: true }).check()
  const item = page.getByLabel(/^判定依据/)
  await expect(item).toBeVisible()
  expect(await item.evaluate((box: HTMLSelectElement) => box.validity.valueMissing)).toBe(true)
  expect(await item.locator('option').count()).toBeGreaterThan(1)
})

/** Sends the notice out for the hazard whose page is open, with the deadline it proposes. */
async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发整改通知书' }).click()
  await page.getByLabel(/^整改责任/).fill('韩立诚')
  await page.getByLabel(/^措施/).fill('清走杂物，划线禁放')
  await expect(page.getByLabel(/^整改期限/)).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await page.locator('form.act').getByRole('button', { name: '发整改通知书' }).click()
  await expect(page.getByText('整改中', { exact: true })).toBeVisible()
}

async function addPhotograph(page: Page): Promise<void> {
  await page
    .locator('form input[type=file]')
    .last()
    .setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
}

test('a deadline is extended with a reason, and the reason stands in what happened', async ({ page }) => {
  await be(page, 'guqing')
  await recordHazard(page, `防火门缺闭门器 ${Date.now()}`)
  await order(page)
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '延长期限' }).click()
  const form = page.locator('form.act')
  await form.getByLabel(/^新期限/).fill('2026-12-31')
  await form.getByLabel(/^为什么按期改不完/).fill('防火门须定制，厂家交货要二十天')
  await form.getByRole('button', { name: '延长期限' }).click()
  await expect(page.getByText(/延至 2026-12-31：防火门须定制/).first()).toBeVisible()
})
