import type { Page } from '@playwright/test'
import {
  be,
  expect,
  expectAccessible,
  expectNoOverflow,
  photograph,
  registerPlace,
  speak,
  test,
} from './town'

const SIX = [
  '明火集中',
  '隔断阻燃',
  '疏散通道、出口畅通',
  '电气线路规范',
  '报警和灭火器材到位',
  '电动自行车不进楼、不入户充电',
]

/** Answers each condition; what is not met is noted and photographed where it is fatal. */
async function judge(page: Page, notMet: string[]): Promise<void> {
  for (const condition of SIX) {
    const box = page.getByRole('group', { name: new RegExp(condition) })
    await box
      .getByRole('radio', { name: notMet.includes(condition) ? '不符合' : '符合', exact: true })
      .check()
    if (!notMet.includes(condition)) continue
    await box.getByLabel('说明').fill(`${condition}没有做到`)
    await box.locator('input[type=file]').setInputFiles(await photograph(page))
    await expect(page.getByText('正在上传')).toHaveCount(0)
  }
}

test('[HAZ-27] a house is judged by six conditions; the colour follows, the ledger counts it, and red asks for the stop of renting', async ({
  page,
}) => {
  test.slow()
  await be(page, 'yangshuo')
  const name = `六条件出租房 ${Date.now()}`
  const house = await registerPlace(page, name, 'RENTAL_HOUSING')
  await page.goto(`/premises/${house}?tab=rental`)
  await expect(page.getByText('还没有评定过')).toBeVisible()
  await expect(page.locator('.line .tag').filter({ hasText: '出租房' })).toHaveCount(1)

  await page.getByRole('button', { name: '评定六项条件' }).click()
  await judge(page, ['隔断阻燃', '电气线路规范', '报警和灭火器材到位'])
  await expectAccessible(page)
  await page.getByRole('button', { name: '按规则评定' }).click()
  await expect(page.locator('.now')).toContainText('橙')
  await expect(page.locator('.now')).toContainText('隔断阻燃')

  await page.goto(`/rental-houses?name=${encodeURIComponent(name)}`)
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('橙')
  await page.getByText('按区域统计四色').click()
  const counts = page.locator('.counts')
  await expect(counts.getByRole('columnheader', { name: '橙' })).toBeVisible()

  // The exit is fatal: red at once, whatever else is in order.
  await page.goto(`/premises/${house}?tab=rental`)
  await page.getByRole('button', { name: '重新评定' }).click()
  await judge(page, ['疏散通道、出口畅通'])
  await page.getByRole('button', { name: '按规则评定' }).click()
  await expect(page.locator('.now')).toContainText('红')
  await expect(page.locator('.now')).toContainText('应停止出租')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  const hazard = await page.locator('.stop a').getAttribute('href')

  await be(page, 'baiqing')
  await page.goto(hazard!)
  await page.getByRole('button', { name: '责令停止出租' }).click()
  await expect(page.getByLabel(/^停什么/)).toHaveValue('RENTING')
  await page.getByLabel(/^停止范围/).fill('整栋出租房')
  await page.getByLabel(/^理由/).fill('出口锁闭，租户无法疏散')
  await page.getByLabel(/^依据的法律条款/).fill('《中华人民共和国消防法》第六十条')
  await page.locator('form.act').getByRole('button', { name: '责令停止出租', exact: true }).click()
  await expect(page.locator('form.act')).toHaveCount(0)

  await be(page, 'yangshuo')
  await page.goto(`/rental-houses?name=${encodeURIComponent(name)}`)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('红')
  await expect(row).toContainText('已停租')
  await speak(page, 'en')
  await page.goto(`/premises/${house}?tab=rental`)
  await expect(page.getByText(/Judgements|judged/i).first()).toBeVisible()
  const said = 'Rental house graded red, renting has to stop'
  await page.goto(hazard!)
  await expect(page.getByRole('heading', { name: new RegExp(said) })).toBeVisible()
  await expect(page.locator('.course').getByText('Renting stopped')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Stop of renting', exact: true })).toBeVisible()
  await page.goto(`/hazards?premisesName=${encodeURIComponent(name)}`)
  await expect(page.locator('tbody tr')).toContainText(said)
})
