import { be, expect, expectAccessible, expectNoOverflow, registerPlace, test } from './town'

test('[HAZ-49] a place is laid out by street, alley and corners; a round ticks them off and the ledger shows what nobody saw', async ({
  page,
}) => {
  test.slow()
  await be(page, 'yangshuo')
  const alley = `柳巷 ${Date.now()}`
  const place = await registerPlace(page, `${alley} 杂货店`, 'SHOP')
  await page.goto(`/premises/${place}?tab=layout`)
  await expect(page.getByText('还没有划角')).toBeVisible()

  await page.getByRole('button', { name: '登记街巷和角' }).click()
  await page.getByLabel('街', { exact: true }).fill('永兴路')
  await page.getByLabel('巷', { exact: true }).fill(alley)
  for (const [at, corner] of ['灶间', '阁楼', '后院'].entries()) {
    await page.getByRole('button', { name: '加一个角' }).click()
    await page.getByLabel(`第 ${at + 1} 个角`).fill(corner)
  }
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await page.getByRole('button', { name: '登记街巷和角' }).click()
  await expect(page.getByRole('heading', { name: `永兴路 · ${alley}` })).toBeVisible()
  await expect(page.getByText('从未看过')).toHaveCount(3)

  await page.getByRole('button', { name: '登记走访' }).click()
  await page.getByRole('checkbox', { name: '灶间' }).check()
  await page.getByRole('checkbox', { name: '后院' }).check()
  await expectNoOverflow(page)
  await page.getByRole('button', { name: '登记走访' }).click()
  await expect(page.getByText('从未看过')).toHaveCount(1)
  await expect(page.getByText(/杨朔看过/)).toHaveCount(2)
  await expectNoOverflow(page)
  await expectAccessible(page)

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/corners?alley=${encodeURIComponent(alley)}&standing=NEVER`)
  await expect(page.getByRole('row').filter({ hasText: alley })).toHaveCount(1)
  await expect(page.getByRole('row').filter({ hasText: alley })).toContainText('阁楼')
  await page.getByText('按巷统计').click()
  await expect(page.locator('.counts').filter({ hasText: alley }).last()).toBeVisible()
  await expectAccessible(page)
})
