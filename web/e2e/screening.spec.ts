import { be, expect, expectAccessible, expectNoOverflow, speak, test } from './town'
import type { Locator, Page } from '@playwright/test'

/** What Wanghuo found in these days and has not gone up, gathered by its officer. Gives the address of the report. */
async function gather(page: Page, from: string, until: string): Promise<string> {
  await be(page, 'yangshuo')
  await page.goto('/screening')
  await page.getByRole('button', { name: '汇总排查结果' }).first().click()
  const form = page.getByRole('dialog')
  await expectAccessible(page)
  await form.getByLabel(/发现日期从/).fill(from)
  await form.getByLabel(/^到/).fill(until)
  await form.getByRole('button', { name: '汇总排查结果' }).click()
  await expect(page.getByText(/待主要领导罗建平签字/).first()).toBeVisible()
  await expect(page.getByText(/^还剩 \d+ [天时]$|^今天到期$/).first()).toBeVisible()
  return new URL(page.url()).pathname
}

/** Signs what the principal sees; a grade that followed a moment later is looked at and signed too. */
async function sign(asking: Locator): Promise<void> {
  await expect(async () => {
    if (await asking.isVisible())
      await asking.getByRole('button', { name: '签字上报' }).click({ timeout: 2_000 })
    await expect(asking).toBeHidden({ timeout: 5_000 })
  }).toPass({ timeout: 40_000 })
}

test('[HAZ-13] what a town gathered waits in its principal’s My work, goes up signed and stands in what the office receives', async ({
  page,
}) => {
  test.slow()
  const report = await gather(page, '2026-11-01', '2026-11-10')
  await expect(page.getByRole('button', { name: '签字上报' })).toHaveCount(0)

  await be(page, 'luojianping')
  await page.goto('/agenda')
  const row = page.locator('.row').filter({ hasText: '2026-11-01 至 2026-11-10 的排查结果' })
  await expect(row).toContainText('签字')
  await row.getByRole('link', { name: '去签字' }).click()
  await expect(page).toHaveURL(new RegExp(report))
  const asking = page.getByRole('dialog')
  await expect(asking).toContainText(/以望火镇第一责任人的身份签字|第一责任人的身份签字/)
  await asking.getByRole('button', { name: '取消' }).click()

  // One hazard is taken out first: it does not go up with the others.
  const standing = async () => Number(/上报 (\d+) 条/.exec(await page.locator('main').innerText())![1])
  const before = await standing()
  await page.getByRole('button', { name: '退回', exact: true }).first().click()
  await asking.getByLabel(/退回理由/).fill('现场已整改，核实')
  await expectAccessible(page)
  await asking.getByRole('button', { name: '退回这一条' }).click()
  await expect(page.getByText('现场已整改，核实').first()).toBeVisible()
  await expect.poll(standing).toBe(before - 1)

  await page.getByRole('button', { name: '签字上报' }).click()
  await expect(asking).toContainText('2026')
  await expect(asking.getByText('没有记录的场所', { exact: true })).toBeVisible()
  await sign(asking)
  await expect(page.getByText(/主要领导已于 .* 签字上报/)).toBeVisible()
  await expect(page.getByText(new RegExp(`签字，上报 ${before - 1} 条排查结果`))).toBeVisible()
  await page.goto('/agenda')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row).toHaveCount(0)

  await be(page, 'guqing')
  await page.goto('/screening/received?signedBy=罗建平')
  await expect(page.getByRole('cell', { name: '罗建平' }).first()).toBeVisible()
})

test('[HAZ-13] the principal sends all of it back with a reason; the list says so and nothing is owed', async ({
  page,
}) => {
  test.slow()
  const report = await gather(page, '2026-07-01', '2026-07-20')
  await be(page, 'luojianping')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/agenda')
  const row = page.locator('.row').filter({ hasText: '2026-07-01 至 2026-07-20 的排查结果' })
  await expect(row).toBeVisible()
  await expectNoOverflow(page)
  await page.goto(report)
  await page.getByRole('button', { name: '整份退回' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByLabel(/退回理由/).fill('照片与现场不符，重查')
  await expectNoOverflow(page)
  await asking.getByRole('button', { name: '整份退回' }).click()
  await expect(page.getByText('已整份退回，没有可签的')).toBeVisible()
  await expect(page.getByText(/签字前整份退回，共 \d+ 条：照片与现场不符，重查/)).toBeVisible()
  await expect(page.getByRole('button', { name: '签字上报' })).toHaveCount(0)
  await expectNoOverflow(page)
  await expectAccessible(page)
  await page.goto('/agenda')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(row).toHaveCount(0)

  await page.setViewportSize({ width: 1440, height: 900 })
  await be(page, 'yangshuo')
  await speak(page, 'en')
  await page.goto('/screening?state=SENT_BACK')
  await expect(page.getByRole('row').filter({ hasText: 'All sent back' }).first()).toBeVisible()
})

test('[HAZ-13] the summary opens its rows, the signature repeats it, and what changed meanwhile is not signed', async ({
  page,
}) => {
  test.slow()
  const report = await gather(page, '2026-06-01', '2026-06-30')
  const summary = page.locator('.summary')
  const figure = async (words: string) => {
    const item = summary.getByRole('listitem').filter({ hasText: words })
    return Number((await item.locator('b').innerText()).replaceAll(',', ''))
  }
  const all = await figure('上报（条）')
  expect(await figure('重大')).toBe(all - (await figure('一般')))
  expect(await figure('已整改')).toBe(all - (await figure('未整改')))
  await expectAccessible(page)
  await summary.getByRole('listitem').filter({ hasText: '一般' }).getByRole('link').click()
  await expect(page).toHaveURL(/level=GENERAL/)
  await expect(page.getByText(`合计 ${(await figure('一般')).toLocaleString('en')} 条`)).toBeVisible()

  // A cell of the table opens exactly the places it counts.
  const cell = summary
    .getByRole('row', { name: /本期没有记录/ })
    .getByRole('link')
    .last()
  const places = await cell.innerText()
  await cell.click()
  await expect(page).toHaveURL(new RegExp(`${report}/places\\?result=NOTHING`))
  await expect(page.getByText(`合计 ${places} 条`)).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)

  // On the phone the principal reads what is signed; meanwhile the town takes one out.
  await be(page, 'luojianping')
  await page.goto(report)
  await expectNoOverflow(page)
  await page.getByRole('button', { name: '签字上报' }).click()
  const asking = page.getByRole('dialog')
  await expect(asking).toContainText(String(all))
  await expectNoOverflow(page)
  await expectAccessible(page)
  const rows = await page.request.get(`/api/screening-reports/${report.split('/').at(-1)}/hazards`)
  const hazard = ((await rows.json()) as { id: string }[])[0]!.id
  const returned = await page.request.put(
    `/api/screening-reports/${report.split('/').at(-1)}/returns/${hazard}`,
    {
      headers: { 'X-Tocsin': '1' },
      data: { reason: '同一处登记了两次' },
    },
  )
  expect(returned.status()).toBe(200)
  await asking.getByRole('button', { name: '签字上报' }).click()
  await expect(asking.getByText('看汇总之后有变化，没有签')).toBeVisible()
  await expect(asking).toContainText(String(all - 1))
  await expectNoOverflow(page)
  await sign(asking)
  await expect(page.getByText(new RegExp(`签字时：上报 ${all - 1} 条`))).toBeVisible()

  // The county takes all of it back: it says so in English too, what was signed stays, and it counts again.
  await page.setViewportSize({ width: 1440, height: 900 })
  await be(page, 'guqing')
  await speak(page, 'en')
  await page.goto(report)
  await page.getByRole('button', { name: 'Declare void', exact: true }).click()
  await asking.getByLabel(/Reason/).fill('wrong period')
  await asking.getByRole('button', { name: 'Declare void', exact: true }).click()
  await expect(page.getByText(/declared it void on .*: wrong period/)).toBeVisible()
  await expect(page.getByText(new RegExp(`As signed on .*: ${all - 1} go up`))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await asking.getByLabel(/Reason/).fill('right after all')
  await asking.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText(/restored these results/)).toBeVisible()
})
