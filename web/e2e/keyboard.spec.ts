import { tabTo } from './keys'
import { be, expect, test } from './town'

test('a hazard is recorded and a notice issued without a mouse, and Esc puts a form aside', async ({
  page,
}) => {
  await be(page, 'yangshuo')
  await page.goto('/hazards')
  await tabTo(page, page.getByRole('link', { name: '记隐患' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/hazards\/new/)

  await tabTo(page, page.getByRole('combobox', { name: /场所/ }))
  await page.keyboard.type('厂', { delay: 20 })
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByLabel(/^隐患/))
  await page.keyboard.type(`键盘：安全出口上锁 ${Date.now()}`)
  await tabTo(page, page.getByLabel(/^类别/))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: '保存隐患' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}/)

  const act = page.getByRole('button', { name: '发整改通知书' })
  await tabTo(page, act)
  await page.keyboard.press('Enter')
  const form = page.locator('form.act')
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()

  await tabTo(page, act)
  await page.keyboard.press('Enter')
  await tabTo(page, form.getByLabel(/^整改责任/))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('韩立诚')
  await tabTo(page, form.getByLabel(/^措施/))
  await page.keyboard.type('开锁并保持畅通')
  await tabTo(page, form.getByRole('button', { name: '发整改通知书' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('整改中', { exact: true }).first()).toBeVisible()
})
