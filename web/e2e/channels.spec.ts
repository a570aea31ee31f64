import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { be, expect, expectAccessible, expectNoOverflow, signIn, speak, test } from './town'

test('a system administrator adds a channel, is told what is wrong with its host, and tests it', async ({
  page,
}) => {
  test.slow()
  const heard: string[] = []
  const robot = createServer((request, response) => {
    request.on('data', (part: Buffer) => heard.push(part.toString('utf8')))
    request.on('end', () => response.end('{"errcode":0}'))
  })
  await new Promise<void>((ready) => robot.listen(0, '127.0.0.1', ready))
  const port = (robot.address() as AddressInfo).port
  await be(page, 'jiheng')
  await page.goto('/administration/channels')
  await page.getByRole('button', { name: '添加通道' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名称').fill('值班群')
  await form.getByLabel('机器人或网关的完整地址').fill('http://169.254.169.254/key')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('不允许连接这个地址')
  await form.getByLabel('机器人或网关的完整地址').fill(`http://127.0.0.1:${port}/send?key=never-shown`)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: '值班群' })).toBeVisible()
  await page.getByRole('button', { name: '发测试消息' }).click()
  await expect(page.getByRole('status')).toHaveText('已发出')
  expect(JSON.parse(heard.join('')).text.content).toContain('测试消息')
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText('使用中')).toBeVisible()
  await expect(page.getByText('never-shown')).toHaveCount(0)
  await page.getByRole('link', { name: '发送台账' }).first().click()
  await expect(page.locator('tbody tr')).toHaveCount(1)
  robot.close()
})

for (const [language, size] of [
  ['zh-CN', { width: 1440, height: 900 }],
  ['en', { width: 390, height: 844 }],
] as const)
  for (const path of ['/administration/channels', '/administration/deliveries', '/message-settings'])
    test(`${path} in ${language} fits ${size.width} px and can be read by everybody`, async ({ page }) => {
      await speak(page, language)
      await page.setViewportSize(size)
      await signIn(page, path === '/message-settings' ? 'guqing' : 'jiheng')
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await expectNoOverflow(page)
      await expectAccessible(page)
    })
