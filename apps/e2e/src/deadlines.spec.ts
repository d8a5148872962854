import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { expect, inject, onTestFinished, test } from 'vitest'
import { copyDataFolder, removeDataFolder } from './city/data-folder.ts'
import { logIn } from './city/log-in.ts'
import { startRefusingGateway } from './city/refusing-gateway.ts'
import { report } from './city/report.ts'
import { startServer } from './city/server-process.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

test('a day off added to a calendar shows what it moves, and moves it once it is saved', async () => {
  const { url } = await startCity()
  const { call } = await logIn(url, '郭永昌')
  const text = `井盖松动（${newId().slice(0, 4)}）`
  const { caseCode } = await report(url, text)
  const dueAt = async () => (await call(incidents.listIncidents, { query: { text } })).items[0]?.dueAt ?? ''
  await expect.poll(dueAt).not.toBe('')
  const before = await dueAt()

  const page = await browser.open({ name: '督办员', device: 'desk' })
  await signIn(page, url, '郭永昌')
  await page.goto(url)
  await page.getByRole('link', { name: '时限与日历' }).click()
  await page.getByRole('button', { name: '添加例外' }).click()
  const editor = page.getByRole('dialog', { name: '添加例外' })
  await editor.getByLabel('日期').fill(dayInCity(before))
  await editor.getByLabel('日期').press('Enter')
  await editor.getByLabel(/为什么/).fill('台风停工')
  await editor.getByRole('button', { name: '确定' }).click()
  await page.getByRole('button', { name: '查看影响并保存' }).click()

  const dialog = page.getByRole('dialog', { name: '保存之前，看一看影响' })
  await dialog.getByText(/件办理中事项的期限会变/).waitFor()
  await dialog.getByText(caseCode).first().waitFor()
  await dialog.getByLabel(/为什么改/).fill('气象台发布台风预警')
  await dialog.getByRole('button', { name: '保存并生效' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('这里用自己的日历').waitFor()
  await expect.poll(async () => (await dueAt()) > before, { timeout: 30_000 }).toBe(true)
})

test('who wants no peace at night says so once', async () => {
  const page = await browser.open({ name: '网格员', device: 'phone' })
  await enterField(page, '许文斌')
  await page.getByRole('link', { name: '我的' }).click()
  await page.getByRole('link', { name: /我的通知/ }).click()
  await page.getByRole('link', { name: '通知设置' }).click()
  await page.getByLabel('夜间不打扰').uncheck()
  await page.getByLabel('不紧急的事汇总后再告诉我').check()
  await page.getByLabel('第 1 个时间').fill('09:15')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await page.reload()
  await page.getByLabel('第 2 个时间').waitFor()
  expect(await page.getByLabel('夜间不打扰').isChecked()).toBe(false)
  expect(await page.getByLabel('第 1 个时间').inputValue()).toBe('09:15')
})

test('whom no message reaches is told by somebody, and that is noted', async () => {
  const gateway = await startRefusingGateway()
  onTestFinished(gateway.close)
  const server = await startCity(gateway.settings)
  const text = `路面塌了一块（${newId().slice(0, 4)}）`
  const { caseCode } = await report(server.url, text)

  const page = await browser.open({ name: '调度员', device: 'desk' })
  await signIn(page, server.url, '黄建平')
  await page.goto(`${server.url}/undelivered`)
  await page.getByRole('link', { name: text }).click()
  const row = page.getByRole('region', { name: '没送到的通知' }).getByRole('listitem').filter({ hasText: '陈美华' })
  await row
    .first()
    .getByText(/短信：号码或地址不对/)
    .waitFor()
  await row.first().getByRole('button', { name: '已另行告知' }).click()
  const dialog = page.getByRole('dialog', { name: '已另行告知' })
  await dialog.getByLabel('当面说了').check()
  await dialog.getByLabel('说明（可不填）').fill('上门说了，会等修好')
  await dialog.getByRole('button', { name: '已另行告知' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => row.count()).toBe(0)
  const { call } = await logIn(server.url, '黄建平')
  const { items } = await call(incidents.listIncidents, { query: { caseCode } })
  await page.goto(`${server.url}/incidents/${items[0]?.id ?? ''}`)
  const told = page.getByRole('region', { name: '通知记录' }).getByRole('listitem').filter({ hasText: '陈美华' })
  await told.getByText(/已另行告知：当面说了/).waitFor()
  await told.getByText(/短信：没送到.*号码或地址不对/).waitFor()
})

/** A city of its own: what other journeys left open is not among what a calendar moves. */
async function startCity(settings: Readonly<Record<string, string>> = {}) {
  const dataDir = copyDataFolder(inject('city').template)
  onTestFinished(() => removeDataFolder(dataDir))
  const server = await startServer(dataDir, settings)
  onTestFinished(server.stop)
  return server
}

const ahead = 8 * 3_600_000

function dayInCity(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10)
}
