import type { Page } from '@playwright/test'
import { be, expect, photograph, test } from './town'

type Picture = Awaited<ReturnType<typeof photograph>>

test('[HAZ-11] a photograph that served before is said to have, asked about, and proves no recheck', async ({
  browser,
}) => {
  const town = await (await browser.newContext()).newPage()
  await be(town, 'yangshuo')
  const picture = await photograph(town)
  const address = await find(town, `同一张照片 ${Date.now()}`, picture)
  await town.getByRole('button', { name: '发整改通知书' }).click()
  await town.getByLabel(/^整改责任/).fill('韩立诚')
  await town.getByLabel(/^措施/).fill('清走杂物')
  await expect(town.getByLabel(/^整改期限/)).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await town.locator('form.act').getByRole('button', { name: '发整改通知书' }).click()
  await expect(town.getByText('整改中', { exact: true })).toBeVisible()

  // The paper has not been served: that is the office's turn, and the unit's act is not filled.
  await expect(town.locator('.acts .button.primary')).toHaveText('登记送达')
  await expect(town.getByRole('button', { name: '报告整改完成' })).not.toHaveClass(/primary/)
  await town.getByRole('button', { name: '报告整改完成' }).click()
  await town.getByLabel(/^怎么整改的/).fill('已清走')
  await add(town, picture)
  await expect(town.getByText('这张照片用过：').first()).toBeVisible()
  const send = town.locator('form.act').getByRole('button', { name: '报告整改完成' })
  await send.click()
  await expect(town.getByRole('alert')).toContainText('这张照片以前用过')
  await town.getByLabel('是这次拍的，仍要用这张照片').check()
  await send.click()
  await expect(town.getByText('待复查', { exact: true })).toBeVisible()
  await town.reload()
  await expect(town.locator('figcaption .gap').filter({ hasText: '这张照片用过' })).toBeVisible()

  const fire = await (await browser.newContext()).newPage()
  await be(fire, 'baiqing')
  await fire.goto(address)
  await expect(fire.locator('.acts .button.primary')).toHaveText('复查通过，销号')
  await fire.getByRole('button', { name: '复查通过，销号' }).click()
  await fire.getByLabel(/^现场情况/).fill('看过')
  await add(fire, picture)
  await fire.locator('form.act').getByRole('button', { name: '复查通过，销号' }).click()
  await expect(fire.getByRole('alert')).toContainText('没有复查时拍的照片')
})

test('a link from my work opens the form of the act it names', async ({ page }) => {
  await be(page, 'yangshuo')
  const address = await find(page, `待办里点开 ${Date.now()}`)
  await page.goto('/agenda')
  await page.locator(`.row a.act[href="${address}?act=issueNotice"]`).click()
  await expect(page).toHaveURL(new RegExp(address))
  await expect(page.locator('form.act h3')).toHaveText('发整改通知书')
})

test('who loses a race is told so, sees what stands now and keeps what was typed', async ({ browser }) => {
  const first = await (await browser.newContext()).newPage()
  const second = await (await browser.newContext()).newPage()
  await be(first, 'guqing')
  const address = await find(first, `两人同时更正 ${Date.now()}`)
  await be(second, 'baiqing')
  await second.goto(address)
  await openCorrection(second)
  await openCorrection(first)
  await first.getByLabel(/^部位/).fill('后厨')
  await first.locator('form.act').getByRole('button', { name: '更正' }).click()
  await expect(first.locator('form.act')).toHaveCount(0)

  await second.getByLabel(/^部位/).fill('前厅')
  await second.locator('form.act').getByRole('button', { name: '更正' }).click()
  await expect(second.getByRole('alert')).toBeVisible()
  await expect(second.locator('.facts').getByText('后厨')).toBeVisible()
  await expect(second.getByLabel(/^部位/)).toHaveValue('前厅')
})

async function openCorrection(page: Page): Promise<void> {
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '更正', exact: true }).click()
}

/** Records a hazard and answers its address. */
async function find(page: Page, description: string, picture?: Picture): Promise<string> {
  await page.goto('/hazards/new')
  await page.getByRole('combobox', { name: /场所/ }).pressSequentially('厂', { delay: 20 })
  const found = page.getByRole('listbox').getByRole('option').first()
  await found.click()
  await page.getByLabel(/^隐患/).fill(description)
  await page.getByLabel(/^类别/).selectOption({ label: '疏散通道和安全出口' })
  if (picture) await add(page, picture)
  await page.getByRole('button', { name: '保存隐患' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

async function add(page: Page, picture: Picture): Promise<void> {
  await page.locator('form input[type=file]').last().setInputFiles(picture)
  await expect(page.getByText('正在上传')).toHaveCount(0)
}
