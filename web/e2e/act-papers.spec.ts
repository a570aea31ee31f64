import type { Page } from '@playwright/test'
import { be, expect, expectAccessible, expectNoOverflow, photograph, recordHazard, test } from './town'

test('[HAZ-06] [HAZ-07] a stop, its release and a guard show their facts and are served as papers', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await be(page, 'baiqing')
  const address = await recordHazard(page, `库房疏散通道被封 ${Date.now()}`)
  await act(page, '责令停产停业')
  await page.getByLabel(/^停什么/).selectOption({ label: '停止使用' })
  await page.getByLabel(/^停止范围/).fill('二楼库房')
  await page.getByLabel(/^理由/).fill('疏散通道无法在使用中恢复')
  await page.getByLabel(/^依据的法律条款/).fill('《中华人民共和国消防法》第六十条')
  await save(page, '责令停止使用')

  await expect(page.locator('.course').getByText('已停止使用')).toBeVisible()
  const stop = page.getByRole('region', { name: '停止使用', exact: true })
  await expect(stop.getByText('二楼库房')).toBeVisible()
  await expect(stop.getByText('还没有恢复')).toBeVisible()
  await stop.getByRole('button', { name: '还有的为什么不能' }).click()
  await expect(page.getByText('还没有文书，请先出具')).toBeVisible()
  await page.keyboard.press('Escape')
  await drawUp(page, stop)
  await expect(stop.getByRole('link', { name: /停〔\d+〕\d+号/ })).toBeVisible()
  const number = await stop.getByRole('link', { name: /停〔\d+〕\d+号/ }).innerText()
  await stop.getByRole('button', { name: '登记送达' }).click()
  await stop.getByLabel(/^签收人/).fill('林秋月')
  await stop.locator('form.act').getByRole('button', { name: '登记送达' }).click()
  await expect(stop.getByText(/林秋月/)).toBeVisible()
  await expectAccessible(page)

  await act(page, '定盯守方案')
  await page.getByLabel(/^为什么盯守/).selectOption({ index: 1 })
  await page.getByLabel(/^应急预案/).fill('断电、疏散、报警')
  await page.getByLabel(/^防范措施/).fill('每两小时巡查')
  await page.getByLabel(/^盯守人/).fill('值班电工')
  await page.getByLabel(/^消除前不得/).fill('夜间营业')
  await page.getByLabel(/^复看日期/).fill(await dayAfter(page, 3))
  await page.getByLabel(/^复看日期/).press('Tab')
  await save(page, '定盯守方案')
  const guard = page.getByRole('region', { name: '专人盯守', exact: true })
  await expect(guard.getByText('夜间营业')).toBeVisible()
  await guard.getByRole('button', { name: '出具文书' }).click()
  await expect(
    guard
      .getByLabel(/^依据/)
      .or(guard.getByLabel(/法律条款/))
      .first(),
  ).toHaveValue(/第三十三条/)
  await guard.locator('form.act').getByRole('button', { name: '出具文书' }).click()
  await expect(guard.getByRole('link', { name: /盯守〔\d+〕\d+号/ })).toBeVisible()
  await guard.getByRole('button', { name: '作废文书' }).click()
  await guard.getByLabel(/^理由/).fill('盯守人写错')
  await guard.locator('form.act').getByRole('button', { name: '作废文书' }).click()
  await expect(guard.getByText(/盯守人写错/)).toBeVisible()
  await guard.getByRole('button', { name: '恢复作废的文书' }).click()
  await guard.getByLabel(/^理由/).fill('没有写错')
  await guard.locator('form.act').getByRole('button', { name: '恢复作废的文书' }).click()
  await expect(guard.getByText(/盯守人写错/)).toHaveCount(0)

  await act(page, '申请恢复使用')
  await page.getByLabel(/^怎么整改的/).fill('通道已打通')
  await add(page)
  await save(page, '申请恢复使用')
  await act(page, '恢复使用验收')
  await page.getByLabel('合格，同意恢复使用').check()
  await page.getByLabel(/^现场情况/).fill('通道畅通')
  await add(page)
  await save(page, '恢复使用验收')
  const release = page.getByRole('region', { name: '恢复使用', exact: true })
  await drawUp(page, release)
  await expect(release.getByRole('link', { name: /复〔\d+〕\d+号/ })).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await arrowsStayInside(page)
  await page.evaluate(() => localStorage.setItem('tocsin.language', 'en'))
  await page.goto(address)
  await expect(page.getByRole('region', { name: 'Stop of use', exact: true })).toBeVisible()
  await expect(page.getByText('Meanwhile it may not')).toBeVisible()
  await expect(page.getByText('Scope of the stop')).toBeVisible()
  await expectNoOverflow(page)
  await page.evaluate(() => localStorage.setItem('tocsin.language', 'zh-CN'))
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(address)
  await page.getByRole('button', { name: '查找' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(number)
  await expect(page.getByRole('option').filter({ hasText: number }).first()).toBeVisible()
})

/** Each arrow stands behind a link and takes room there: none hangs left of the line its link begins. */
async function arrowsStayInside(page: Page): Promise<void> {
  const arrows = await page.locator('.course .links li').evaluateAll((links) =>
    links.map((link) => ({
      before: getComputedStyle(link, '::before').content,
      after: getComputedStyle(link, '::after').content,
      position: getComputedStyle(link, '::after').position,
    })),
  )
  expect(arrows.length).toBeGreaterThan(2)
  expect(arrows.every(({ before }) => before === 'none')).toBe(true)
  expect(arrows.slice(0, -1).every(({ after, position }) => after === '"→"' && position === 'static')).toBe(
    true,
  )
}

async function drawUp(page: Page, card: ReturnType<Page['getByRole']>): Promise<void> {
  await card.getByRole('button', { name: '出具文书' }).click()
  const second = card.getByLabel(/^执法人员 2/)
  await second.fill('卢')
  await page.getByRole('listbox').getByRole('option').first().click()
  await card
    .getByLabel(/^执法证号/)
    .first()
    .fill('99-01-0001')
  await card
    .getByLabel(/^执法证号/)
    .last()
    .fill('99-01-0002')
  await card.locator('form.act').getByRole('button', { name: '出具文书' }).click()
}

async function dayAfter(page: Page, days: number): Promise<string> {
  const session = await (await page.request.get('/api/session')).json()
  const day = new Date(`${session.today}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

async function act(page: Page, name: string): Promise<void> {
  const there = page.locator('.acts').getByRole('button', { name, exact: true })
  if (!(await there.isVisible())) await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator('form.act').getByRole('button', { name, exact: true }).click()
  await expect(page.locator('form.act')).toHaveCount(0)
}

async function add(page: Page): Promise<void> {
  await page
    .locator('form input[type=file]')
    .last()
    .setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
}
