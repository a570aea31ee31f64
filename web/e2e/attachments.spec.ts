import { be, expect, expectAccessible, expectNoOverflow, photograph, registerPlace, test } from './town'

test('a picture is hung on a place, taken away with a reason and hung up again', async ({ page }) => {
  await be(page, 'guqing')
  const place = await registerPlace(page, `挂图片的店 ${Date.now()}`, 'SHOP')
  await page.goto(`/premises/${place}`)
  await page.getByRole('link', { name: '附件' }).click()
  const picture = await photograph(page)
  const name = `后厨-${Date.now()}.jpg`
  await page.getByLabel('添加附件').setInputFiles({ ...picture, name })
  const link = page.getByRole('link', { name })
  await expect(link).toBeVisible()
  await expectAccessible(page)
  await expectNoOverflow(page)
  const row = page.locator('li.row', { has: link })
  await row.getByRole('button', { name: '撤下' }).click()
  await row.getByLabel('撤下理由').fill('拍糊了')
  await row.getByRole('button', { name: '撤下' }).click()
  await expect(page.getByText(`已撤下“${name}”。`)).toBeVisible()
  await expect(link).toBeHidden()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(link).toBeVisible()
  await page.getByRole('link', { name: '时间线' }).click()
  await expect(page.getByText(`添加附件“${name}”`).first()).toBeVisible()
})

test('a page dressed up as a picture is refused with a reason and can be given up', async ({ page }) => {
  await be(page, 'guqing')
  const place = await registerPlace(page, `挂图片的店 ${Date.now()}`, 'SHOP')
  await page.goto(`/premises/${place}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('link', { name: '附件' }).click()
  await page.getByLabel('添加附件').setInputFiles({
    name: '照片.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<svg onload="alert(1)"></svg>'),
  })
  await expect(page.getByText('按内容判断，这不是')).toBeVisible()
  await expectNoOverflow(page)
  await page.getByRole('button', { name: '不传了' }).click()
  await expect(page.getByText('按内容判断，这不是')).toBeHidden()
})
