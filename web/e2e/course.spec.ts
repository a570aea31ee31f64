import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, photograph, recordHazard, test } from './town'

test('[HAZ-06] [HAZ-26] combined use is stopped first, resumed after acceptance and only then closed', async ({
  browser,
}) => {
  const grid = await (await browser.newContext()).newPage()
  await be(grid, 'yangshuo')
  const address = await recordHazard(grid, `车间二楼住人 ${Date.now()}`)
  await act(grid, '所处环境和场地')
  await grid.getByLabel(/^场地类型/).selectOption({ label: '三合一、多合一场所' })
  await save(grid, '所处环境和场地')
  await expect(grid.locator('.course').getByText('三合一、多合一场所')).toBeVisible()
  await expect(grid.getByRole('button', { name: '发整改通知书' })).toHaveCount(0)
  await grid.getByRole('button', { name: '其他' }).click()
  await expect(grid.getByText('三合一场所一律先停产停业').first()).toBeVisible()

  const fire = await (await browser.newContext()).newPage()
  await be(fire, 'baiqing')
  await fire.goto(address)
  await expect(fire.locator('.acts .button.primary')).toHaveText('责令停产停业')
  await fire.getByRole('button', { name: '责令停产停业' }).click()
  await fire.getByLabel(/^停什么/).selectOption({ label: '停产停业' })
  await fire.getByLabel(/^停止范围/).fill('整栋车间')
  await fire.getByLabel(/^理由/).fill('住宿与生产合用，无法边生产边整改')
  await fire.getByLabel(/^依据的法律条款/).fill('《中华人民共和国消防法》第六十一条')
  await save(fire, '责令停产停业')
  await expect(fire.locator('.course').getByText('已停产停业')).toBeVisible()

  await grid.reload()
  await act(grid, '申请复产')
  await grid.getByLabel(/^怎么整改的/).fill('人员已搬出，隔墙砌好')
  await add(grid)
  await save(grid, '申请复产')
  await fire.reload()
  await expect(fire.locator('.acts .button.primary')).toHaveText('复产验收')
  await fire.getByRole('button', { name: '复产验收' }).click()
  await expect(fire.locator('form.act input[type=radio]:checked')).toHaveCount(0)
  await fire.getByLabel('合格，同意复产').check()
  await fire.getByLabel(/^现场情况/).fill('已无人住宿')
  await add(fire)
  await save(fire, '复产验收')
  await expect(fire.locator('.course').getByText('已恢复生产经营')).toBeVisible()
})

test('a record is declared void with a reason, struck through, and taken back', async ({ page }) => {
  await be(page, 'guqing')
  await recordHazard(page, `录错了的一条 ${Date.now()}`)
  await act(page, '作废')
  await page.getByLabel(/^理由/).fill('与另一条重复')
  await save(page, '作废')
  await expect(page.locator('.title.struck')).toBeVisible()
  await expect(page.getByText(/作废：与另一条重复/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByLabel(/^理由/).fill('不是重复')
  await save(page, '恢复')
  await expect(page.locator('.title.struck')).toHaveCount(0)
})

test('[HAZ-02] a standard whose clauses are missing proposes nothing, asks for its clause, and no answer is ticked beforehand', async ({
  page,
}) => {
  await be(page, 'baiqing')
  const address = await recordHazard(page, `夹芯板隔间 ${Date.now()}`)
  await act(page, '按标准判定重大火灾隐患')
  const form = page.locator('form.act')
  const proposed = form.getByRole('status').filter({ hasText: '只是候选，须由人判断' })
  await expect(proposed).toContainText('没有选中要素不等于不构成')
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  await form.getByRole('checkbox', { name: /^6 / }).check()
  await expect(proposed).toContainText('选中 6')
  await expect(form.getByText('综合判定为重大')).toHaveCount(0)
  await form.getByLabel(/^现场依据/).fill('现场测量并拍照')
  await form.getByLabel('重大', { exact: true }).check()
  await form.getByLabel(/^集体讨论情况/).fill('三人讨论，同意')
  await form.getByRole('button', { name: '按标准判定重大火灾隐患' }).click()
  expect(
    await form.getByLabel(/^对照的条款/).evaluate((box: HTMLInputElement) => box.validity.valueMissing),
  ).toBe(true)
  await form.getByLabel(/^对照的条款/).fill('6.3.2')
  await save(page, '按标准判定重大火灾隐患')
  await expect(page.getByText('判定记录')).toBeVisible()
  await act(page, '判定能否保证安全')
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  await form.getByLabel(/^理由/).fill('隔间内住人')
  await form.getByRole('button', { name: '判定能否保证安全' }).click()
  await expect(form, 'nobody has answered yet').toBeVisible()
  await form.getByLabel(/无法保证安全/).check()
  await save(page, '判定能否保证安全')
  await expect(page.locator('.course').getByText(/^整改期间 无法保证安全/)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  await expect(page.getByText('判定记录')).toBeVisible()
  await expectNoOverflow(page)
})

async function act(page: Page, name: string): Promise<void> {
  const there = page.locator('.acts').getByRole('button', { name, exact: true })
  if (!(await there.isVisible())) await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator('form.act').getByRole('button', { name, exact: true }).click()
  await expect(page.locator('form.act')).toHaveCount(0)
}

async function add(page: Page): Promise<void> {
  await page
    .locator('form input[type=file]')
    .last()
    .setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
}
