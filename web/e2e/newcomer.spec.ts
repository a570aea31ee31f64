import type { Browser, Page } from '@playwright/test'
import { expect, passwordOf, photograph, test } from './town'

const DESCRIPTION = `二楼安全出口堆放纱包 ${Date.now()}`

/**
 * What somebody does who has just started the demonstration and read nothing but the accounts it printed: from the sign-in page to a closed
 * hazard with its paper in hand. No address is typed but the first; every step follows a word on the screen.
 */
test('a newcomer finds a hazard, orders it, holds the paper, and sees it closed and counted', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const town = await arrive(browser, 'yangshuo')
  const open = await figure(town, '未销号')
  const closed = await figure(town, '已销号')
  await record(town)
  await grade(town)
  await order(town)
  await expect.poll(() => figure(town, '未销号'), { timeout: 20_000 }).toBe(open + 1)

  const unit = await arrive(browser, 'tongan')
  await expect(unit.getByRole('heading', { name: '我的隐患' })).toBeVisible()
  await unit
    .getByRole('listitem')
    .filter({ hasText: DESCRIPTION })
    .getByRole('link', { name: '报告整改完成' })
    .click()
  await unit.getByRole('button', { name: '报告整改完成' }).click()
  await unit.getByLabel(/^怎么整改的/).fill('纱包已清走，出口两侧划线')
  await addPhotograph(unit)
  await unit.locator('form').getByRole('button', { name: '报告整改完成' }).click()
  await expect(unit.getByText('待复查', { exact: true })).toBeVisible()

  await recheck(town)
  await expect.poll(() => figure(town, '已销号'), { timeout: 20_000 }).toBe(closed + 1)
  expect(await figure(town, '未销号')).toBe(open)
})

/** Signs in at the address the demonstration prints. */
async function arrive(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await page.getByLabel(/^账号/).fill(account)
  await page.getByLabel(/^口令/).fill(passwordOf(account))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  // A password is checked slowly on purpose.
  await expect(page).not.toHaveURL(/sign-in/, { timeout: 30_000 })
  return page
}

/** A figure of the strip on the situation page. */
async function figure(page: Page, name: string): Promise<number> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '态势' }).click()
  await expect(page).toHaveURL(/\/situation/)
  await page.reload()
  const cell = page.locator('.strip li').filter({ has: page.getByRole('button', { name, exact: true }) })
  await expect(cell.locator('.figure b')).toHaveText(/\d/)
  return Number((await cell.locator('.figure b').innerText()).replaceAll(',', ''))
}

async function record(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '隐患' }).click()
  await page.getByRole('link', { name: '记隐患' }).first().click()
  await page.getByRole('combobox', { name: /场所/ }).pressSequentially('恒泽针织厂', { delay: 20 })
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel(/^隐患/).fill(DESCRIPTION)
  await page.getByLabel(/^类别/).selectOption({ label: '疏散通道和安全出口' })
  await addPhotograph(page)
  await page.getByRole('button', { name: '保存隐患' }).click()
  await expect(page).toHaveURL(/\/hazards\/[0-9a-f-]{36}/)
  await expect(page.getByText('待整改', { exact: true }).first()).toBeVisible()
}

async function grade(page: Page): Promise<void> {
  await page.getByRole('button', { name: '其他' }).click()
  await page.getByRole('button', { name: '评定等级' }).click()
  await page.getByLabel('一般', { exact: true }).check()
  await page.locator('form.act').getByRole('button', { name: '评定等级' }).click()
  await expect(page.locator('form.act')).toHaveCount(0)
}

/** The deadline is proposed; the paper opens as a PDF. */
async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发整改通知书' }).click()
  const form = page.locator('form.act')
  await form.getByLabel(/^措施/).fill('清走纱包，出口两侧划线禁放')
  await expect(form.getByLabel(/^整改期限/)).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await expect(form.getByLabel(/^整改责任/)).not.toHaveValue('')
  await form.getByRole('button', { name: '发整改通知书' }).click()
  await expect(page.getByText('整改中', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '登记送达' }).click()
  await form.getByLabel(/^签收人/).fill('童安')
  await form.getByRole('button', { name: '登记送达' }).click()
  await expect(form).toHaveCount(0)

  const paper = page.getByRole('link', { name: 'PDF', exact: true }).first()
  const [download] = await Promise.all([page.waitForEvent('download'), paper.click()])
  expect(download.suggestedFilename()).toMatch(/^望火镇整改〔\d{4}〕\d+号\.pdf$/)
  const stream = await download.createReadStream()
  const [first] = (await stream.toArray()) as Buffer[]
  expect(first!.subarray(0, 5).toString()).toBe('%PDF-')
}

async function recheck(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '待办' }).click()
  await expect(page).toHaveURL(/\/agenda/)
  await page.reload()
  await page.locator('.row').filter({ hasText: DESCRIPTION }).getByRole('link', { name: '去复查' }).click()
  await page.getByLabel(/^现场情况/).fill('现场已清，出口畅通')
  await addPhotograph(page)
  await page.locator('form.act').getByRole('button', { name: '复查通过，销号' }).click()
  await expect(page.getByText('已销号').first()).toBeVisible()
  await expect(page.getByText('整改后', { exact: true })).toBeVisible()
}

async function addPhotograph(page: Page): Promise<void> {
  await page
    .locator('form input[type=file]')
    .last()
    .setInputFiles(await photograph(page))
  await expect(page.getByText('正在上传')).toHaveCount(0)
}
