import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, photograph, recordHazard, test } from './town'

async function act(page: Page, name: string): Promise<void> {
  const there = page.locator('.acts').getByRole('button', { name, exact: true })
  if (!(await there.isVisible())) await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator('form.act').getByRole('button', { name, exact: true }).click()
  await expect(page.locator('form.act')).toHaveCount(0)
}

/** Finds each must on site to hold or not. */
async function check(page: Page, missing: string[]): Promise<void> {
  await act(page, '核对三个必须')
  for (const must of ['彻底分离', '独立的安全出口', '报警、灭火和应急照明']) {
    const box = page.getByRole('group', { name: new RegExp(must) })
    await box.getByLabel(missing.includes(must) ? '没有达到' : '达到', { exact: true }).check()
    if (missing.includes(must)) await box.getByRole('textbox').fill(`${must}还差一道墙`)
  }
  await page.getByLabel(/^现场情况/).fill('逐项看过')
  await page
    .locator('form.act input[type=file]')
    .last()
    .setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
}

test('[HAZ-25] where dwelling and work stand under one roof a measure gets its day and each must is checked until all hold', async ({
  page,
}) => {
  test.slow()
  await be(page, 'yangshuo')
  const words = `夹层住人 ${Date.now()}`
  const address = await recordHazard(page, words)
  await act(page, '所处环境和场地')
  await page.getByLabel(/^场地类型/).selectOption({ label: '三合一、多合一场所' })
  await save(page, '所处环境和场地')
  const register = page.locator('.combined')
  await expect(register).toContainText('还没有选定措施')
  await expect(register.getByText('未核对')).toHaveCount(3)

  await act(page, '选定三合一措施')
  await page.getByLabel(/^措施/).selectOption({ label: '分隔：实体墙、楼板分隔' })
  await page.getByLabel(/^哪天完成/).fill('2026-12-20')
  await page.getByLabel(/^做什么/).fill('砌实体墙封堵门洞')
  await expectAccessible(page)
  await save(page, '选定三合一措施')
  await expect(register).toContainText('分隔：实体墙、楼板分隔，12-20 前完成')

  await check(page, ['彻底分离'])
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await save(page, '核对三个必须')
  await expect(register.getByText('没有达到')).toHaveCount(1)
  await expect(register).toContainText('彻底分离还差一道墙')
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await check(page, [])
  await save(page, '核对三个必须')
  await expect(register.getByText('没有达到')).toHaveCount(0)
  await page.goto(`/hazards?site=COMBINED_USE&mustsHold=true&description=${encodeURIComponent(words)}`)
  await expect(page.locator('.totals')).toContainText('合计 1 条')
  await page.goto(address)
  await expect(page.getByText('三个必须都已达到').first()).toBeVisible()
})
