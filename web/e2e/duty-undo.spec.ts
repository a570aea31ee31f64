import { be, expect, test } from './town'

test('a duty given to the wrong person is taken back with one press', async ({ page }) => {
  await be(page, 'guqing')
  await page.goto('/people?only=vacant')
  await page.getByRole('button', { name: '定责任' }).first().click()
  const dialog = page.getByRole('dialog')
  const person = dialog.getByLabel('姓名')
  await person.fill('杨朔')
  await page.getByRole('option', { name: /杨朔/ }).first().click()
  await dialog.locator('button.primary').click()
  await expect(dialog).toBeHidden()
  const note = page.locator('.undo')
  await expect(note).toContainText('起的责任')
  await note.getByRole('button', { name: '撤销' }).click()
  await expect(note).toBeHidden()
})
