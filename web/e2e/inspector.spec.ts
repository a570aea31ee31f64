import { be, expect, expectAccessible, test } from './town'

const bar = (page: import('@playwright/test').Page) => page.getByRole('region', { name: '选中的行' })

test('[ENT-02] one person is named to inspect many places, each refused says why, and it is undone', async ({
  page,
}) => {
  await be(page, 'yangshuo')
  await page.goto('/premises?hasInspector=false')
  const boxes = page.getByRole('checkbox', { name: /^选中 / })
  await expect(boxes.nth(3)).toBeVisible()
  await boxes.nth(1).click()
  await boxes.nth(2).click()
  await bar(page)
    .getByRole('button', { name: /^指定实名检查人 2$/ })
    .click()
  const dialog = page.getByRole('dialog', { name: /指定实名检查人/ })
  await expect(dialog.getByRole('button', { name: '办理 2 条' })).toBeDisabled()
  await dialog.getByLabel('实名检查人').fill('陈莉')
  await dialog.getByRole('option', { name: /陈莉/ }).first().click()
  await expectAccessible(page)

  // Meanwhile one of the two files is changed by somebody else.
  let taken = ''
  await page.route('**/api/batches', async (route) => {
    const lines = route.request().postData()!.split('\n')
    taken = JSON.parse(lines[0]!).put
    const stale = lines[0]!.replace(/"version":\d+/, '"version":99')
    await route.continue({ postData: [stale, ...lines.slice(1)].join('\n') })
  })
  await dialog.getByRole('button', { name: '办理 2 条' }).click()
  await expect(dialog.getByText('已办理 1 条')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  expect(taken).toContain('/inspector-namings/')
  await page.unroute('**/api/batches')
  await dialog.getByRole('button', { name: '改后重办没办成的' }).click()
  await dialog.getByRole('button', { name: '办理 1 条' }).click()
  await expect(dialog.getByText('已办理 2 条')).toBeVisible()
  await dialog.getByRole('button', { name: '撤销' }).click()
  await expect(dialog.getByText('已撤销 2 条')).toBeVisible()
  await dialog.getByRole('button', { name: '完成' }).click()
  await expect(bar(page)).toBeHidden()
})
