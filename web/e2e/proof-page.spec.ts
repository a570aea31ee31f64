import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import { Words } from './words'

test('the audit administrator sees head, keys and witness, checks a head and takes evidence, on a desk and a phone', async ({
  page,
}) => {
  test.slow()
  await be(page, 'guqing')
  const rows = await page.request.get('/api/ledgers/hazards/rows?limit=1')
  const first = ((await rows.json()) as { rows: { id: string; number: string }[] }).rows[0]!
  const hazard = first.id
  await page.context().clearCookies()
  await be(page, 'shenyan')
  for (const language of ['zh-CN', 'en'] as const) {
    const words = new Words(page)
    await speak(page, language)
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await page.goto('/administration/proof')
      await expect(page.getByText(language === 'en' ? 'The first key' : '首把密钥')).toBeVisible()
      await expectNoOverflow(page)
      await expectAccessible(page)
      expect(await words.strays(page, language)).toEqual([])
      await page.screenshot({
        path: `test-results/proof-${language}-${size.width}.png`,
        fullPage: true,
      })
    }
  }
  const printed = await page.locator('dl.facts dd[translate=no]').first().innerText()
  await page.getByLabel(/^Head/).fill(printed)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('status').getByText('It agrees')).toBeVisible()
  await page.getByLabel(/^Head/).fill('7-0000000000000000')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('status').getByText('It does not agree')).toBeVisible()
  await page.screenshot({ path: 'test-results/proof-check-390.png', fullPage: true })
  await page.getByLabel(/^Head/).fill('29004')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('alert')).toContainText('is no head')

  await page.getByLabel(/^Record/).fill('not an address')
  await page.getByLabel(/^Reason/).fill('asked for by a court')
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'neither an address nor a record’s id' }),
  ).toBeVisible()
  await page.getByLabel(/^Record/).fill(`http://localhost/hazards/${hazard}`)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  expect((await coming).suggestedFilename()).toBe(`evidence-${hazard}.zip`)
  await (await coming).saveAs('test-results/evidence.zip')
  await expect(page.getByText('Exported', { exact: true })).toBeVisible()

  await page.getByLabel(/^Record/).fill(first.number)
  const again = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  expect((await again).suggestedFilename()).toBe(`evidence-${first.number}.zip`)
  await page.getByLabel(/^Record/).fill('1999-99999')
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '1999-99999' })).toBeVisible()
})
