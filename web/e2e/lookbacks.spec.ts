import { be, expect, expectAccessible, expectNoOverflow, photograph, test } from './town'

test('[HAZ-20] a look-back is drawn, owed to the person named, and what was found comes together on its page', async ({
  page,
}) => {
  test.slow()
  await be(page, 'guqing')
  await page.goto('/look-backs')
  await page.getByRole('button', { name: '抽取回头看' }).first().click()
  const form = page.getByRole('dialog')
  const title = `浏览器里抽的 ${Date.now()}`
  await form.getByLabel(/^任务名称/).fill(title)
  await form.getByLabel(/^怎么抽/).selectOption({ label: '按条数' })
  await form.getByRole('spinbutton', { name: /^按条数/ }).fill('2')
  await form.getByLabel(/^完成期限/).fill('2026-12-31')
  // The county's office closed nothing itself, so whatever is drawn may be hers.
  await form.getByRole('combobox', { name: /^回头看人/ }).pressSequentially('顾清', { delay: 20 })
  await form.getByRole('listbox').getByRole('option').first().click()
  await expectAccessible(page)
  await form.getByRole('button', { name: '抽取回头看' }).click()

  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page).toHaveURL(/\/look-backs\/[0-9a-f-]{36}/)
  const task = new URL(page.url()).pathname
  await expect(page.getByText('按留存的范围和种子重新抽取，结果一致')).toBeVisible()
  await expect(page.getByText(/条中抽取 2 条/).first()).toBeVisible()
  const drawn = page.getByRole('row').filter({ hasText: '顾清' })
  await expect(drawn).toHaveCount(2)
  const hazards = await drawn
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectNoOverflow(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.goto('/agenda?view=mine')
  await expect(page.locator('.row').filter({ hasText: title })).toHaveCount(2)
  await page.goto(`${hazards[0]}?act=lookBack`)
  const act = page.locator('form.act')
  await act.getByLabel(/没有反弹/).check()
  await act.getByLabel(/^现场情况/).fill('到场看过，整改保持')
  await act.locator('input[type=file]').setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
  await act.getByRole('button', { name: '登记回头看', exact: true }).click()
  await expect(act).toHaveCount(0)
  await page.goto('/agenda?view=mine')
  await expect(page.locator('.row').filter({ hasText: title })).toHaveCount(1)

  await page.goto(task)
  const figure = (name: string) => page.getByText(new RegExp(`^1\\s*${name}$`))
  await expect(figure('没有反弹').first()).toBeVisible()
  await expect(figure('待回头看').first()).toBeVisible()

  await page.getByRole('button', { name: '取消任务' }).click()
  await form.getByLabel(/^理由/).fill('并入年底专项')
  await form.getByRole('button', { name: '取消任务' }).click()
  await expect(page.getByText(/取消：并入年底专项/).first()).toBeVisible()
})
