import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'

const browser = startBrowser()

/** From one list to the next, as a screen reader does: by the names of things, without a map. */
async function choosePlaceFromLists(page: Page): Promise<void> {
  await page.getByText('从名单里选').click()
  await page.getByRole('combobox', { name: '县（区）' }).selectOption({ label: '龙文区' })
  await page.getByRole('combobox', { name: '街道（乡镇）' }).selectOption({ label: '蓝田街道' })
  await page.getByRole('combobox', { name: '社区（村）' }).selectOption({ label: '毅阳社区' })
  await page.getByRole('button', { name: '就是毅阳社区' }).click()
  await page.getByRole('status').filter({ hasText: '毅阳社区' }).waitFor()
}

test('a tip-off goes its own way: nothing stays on the phone, only cleared people see it, and the key alone shows it', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 6)
  const page = await browser.open({ name: '举报人', device: 'phone' })
  await page.goto('/r')
  await page.getByRole('link', { name: /我要举报/ }).click()
  await page.getByLabel('举报什么事').fill(`夜里有人往河里排污水（${mark}）`)
  await choosePlaceFromLists(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  await page.getByRole('heading', { name: '举报收到了' }).waitFor()
  const [caseCode = '', key = ''] = await page.locator('.code').allInnerTexts()

  await page.getByRole('link', { name: '回到首页' }).click()
  await page.getByText('这部手机上还没有反映过事情。').waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(caseCode)

  await page.goto(`/r/case/${caseCode}`)
  await page.getByRole('heading', { name: '这是您反映的吗？' }).waitFor()
  expect(await page.locator('main').innerText()).not.toContain(mark)
  await page.getByLabel(/查询口令/).fill(key)
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText(mark).waitFor()
  await page.getByText('办理单位已保密').waitFor()

  const link = await browser.open({ name: '另一部手机', device: 'phone' })
  await link.goto(`/r/case/${caseCode}#key=${key}`)
  await link.getByText(mark).waitFor()
  expect(link.url()).not.toContain(key)

  const { call } = await logIn(url, '陈美华')
  expect((await call(incidents.listIncidents, { query: { caseCode } })).items).toEqual([])
})

test('a screen reader can choose a place without a map, from the keyboard alone', async () => {
  const page = await browser.open({ name: '居民', device: 'phone' })
  await page.goto('/r/report')
  await page.getByLabel('说说是什么事').fill('路面有个坑')
  await page.getByRole('heading', { name: '事情发生在哪里？' }).waitFor()
  await page.getByText('从名单里选').focus()
  await page.keyboard.press('Enter')
  await pickByKeyboard(page, '县（区）', '龙文区')
  await pickByKeyboard(page, '街道（乡镇）', '蓝田街道')
  await pickByKeyboard(page, '社区（村）', '毅阳社区')
  await page.getByRole('button', { name: '就是毅阳社区' }).focus()
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: '毅阳社区' })
  await said.waitFor()
  expect(await said.innerText()).toContain('龙文区 蓝田街道 毅阳社区')
})

/** Arrow keys until the name is there, as a screen reader reads them out. */
async function pickByKeyboard(page: Page, list: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: list })
  await box.locator('option', { hasText: name }).waitFor({ state: 'attached' })
  await box.focus()
  const there = async () => (await box.locator('option:checked').innerText()) === name
  for (let presses = 0; presses < 60 && !(await there()); presses += 1) await page.keyboard.press('ArrowDown')
  expect(await there()).toBe(true)
}
