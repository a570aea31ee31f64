import { be, expect, expectAccessible, expectNoOverflow, test } from './town'

test('a notice is declared void, its number stays in the register, and it comes back', async ({ page }) => {
  await be(page, 'guqing')
  const rows = await (
    await page.request.get('/api/ledgers/hazards/rows?limit=50&status=ORDERED&voided=false')
  ).json()
  let id = ''
  for (const row of rows.rows) {
    const hazard = await (await page.request.get(`/api/hazards/${row.id}`)).json()
    if (
      hazard.actions.some(
        (each: { act: string; allowed: boolean }) => each.act === 'voidNotice' && each.allowed,
      )
    ) {
      id = row.id
      break
    }
  }
  expect(id, 'a hazard whose notice may be declared void').not.toBe('')
  const before = await (await page.request.get(`/api/hazards/${id}`)).json()
  const number = before.notice.number as string

  await page.goto(`/hazards/${id}`)
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '作废文书', exact: true }).click()
  await page.getByLabel(/理由|原因/).fill('责任人写错，另发')
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /作废文书|保存/ })
    .last()
    .click()
  await expect(page.getByText(`作废：责任人写错，另发`).first()).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.goto(`/administration/numbers?number=${encodeURIComponent(number)}`)
  await expect(page.getByRole('cell', { name: '已作废' }).first()).toBeVisible()
  await expect(page.getByText('责任人写错，另发')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`/hazards/${id}`)
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '恢复作废的文书' }).click()
  await page.getByLabel(/理由|原因/).fill('原来没有写错')
  await page
    .getByRole('button', { name: /恢复作废的文书|保存/ })
    .last()
    .click()
  await expect(page.getByText('待整改').first()).toBeVisible()
})

test('a body that issued nothing yet gets its numbering on screen', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/administration/numberings')
  await page.getByRole('link', { name: '为机关设定文号' }).click()
  // The ledger left behind has a filter of the same name.
  await expect(page.getByRole('heading', { name: '为机关设定文号' })).toBeVisible()
  await page.getByLabel(/发文机关/).fill('应急管理局')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel(/种类/).selectOption({ index: 1 })
  await page.getByLabel(/起用年度/).selectOption({ index: 1 })
  await page.getByLabel(/机关代字/).fill('望应急改测')
  await page.getByLabel(/首号/).fill('38')
  await expect(page.getByText(/望应急改测〔2027〕38号/)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('望应急改测〔2027〕38号').first()).toBeVisible()
})
