import { newId } from '@ejia/client'
import { accounts, incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { allGone, readyForOffline } from './screens/waiting.ts'

const browser = startBrowser()

test('what lies on the phone cannot be read, and after a revoked session only its owner can send what was unsent', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 6)
  const page = await openHome('张晓燕')
  await readyForOffline(page)
  await page.context().setOffline(true)
  await write(page, `楼顶漏水（${mark}）`)
  await page.locator('.unsent-row').waitFor()
  const stored = await readStorage(page)
  expect(stored.records).toBeGreaterThan(3)
  expect(stored.text).not.toContain(mark)
  expect(stored.text).not.toContain('第一网格')

  await endOtherSessions(url, '张晓燕')
  await page.context().setOffline(false)
  await page.getByText(/您已被退出登录，还有 1 件没有发出/).waitFor({ timeout: 60_000 })
  await page.getByText(new RegExp(mark)).waitFor()
  expect((await readStorage(page)).keptStores).toEqual({ kept: 0, keys: 0 })

  await page.reload()
  await page.getByText(/封存着 1 件/).waitFor()
  await page.getByRole('button', { name: /陈美华/ }).click()
  await page.getByRole('link', { name: '我的' }).waitFor()
  expect(await page.getByText(new RegExp(mark)).count()).toBe(0)
  await logOut(page)

  await page.getByRole('button', { name: /张晓燕/ }).click()
  await page.getByRole('link', { name: '我的' }).waitFor()
  await allGone(page)
  const { call } = await logIn(url, '李秀兰')
  await expect
    .poll(async () => (await call(incidents.listIncidents, { query: { text: mark } })).items.length, {
      timeout: 20_000,
    })
    .toBe(1)
})

test('a full disk is said, and nothing that was typed is lost', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 6)
  const page = await openHome('张晓燕')
  await page.getByRole('link', { name: '上报', exact: true }).click()
  await page.getByLabel('什么事？').waitFor()
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.getByLabel('什么事？').fill(`写不下了（${mark}）`)
  await page.getByText(/手机存储满了/).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '上报', exact: true }).click()
  await page.locator('.unsent-row').waitFor()
  await page.getByText(new RegExp(mark)).waitFor()
  await page.context().setOffline(false)
  await allGone(page)
  const { call } = await logIn(url, '李秀兰')
  expect((await call(incidents.listIncidents, { query: { text: mark } })).items).toHaveLength(1)
})

test('two windows of the app send what waits once', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 6)
  const page = await openHome('张晓燕')
  await readyForOffline(page)
  const second = await page.context().newPage()
  await second.goto('/field/')
  await second.getByRole('link', { name: '我的' }).waitFor()
  await page.context().setOffline(true)
  await write(page, `两个窗口（${mark}）`)
  await second.locator('.unsent-row').waitFor()
  await page.context().setOffline(false)
  await Promise.all([allGone(page), allGone(second)])
  const { call } = await logIn(url, '李秀兰')
  expect((await call(incidents.listIncidents, { query: { text: mark } })).items).toHaveLength(1)
})

async function openHome(name: string): Promise<Page> {
  const { url } = inject('city')
  const { call } = await logIn(url, name)
  const [membership] = (await call(accounts.getMe, {})).memberships
  const { position } = await findBuilding(url, membership?.unit.areaCode ?? '')
  const page = await browser.open({ name, device: 'phone', geolocation: position })
  await enterField(page, name)
  return page
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: '上报', exact: true }).click()
  await page.getByLabel('什么事？').fill(text)
  await page.getByText(/归 .* 管/).waitFor()
  await page.getByRole('button', { name: '上报', exact: true }).click()
}

async function logOut(page: Page): Promise<void> {
  await page.getByRole('link', { name: '我的' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('手机号').waitFor()
}

/** As its owner would on another device, having lost the phone. */
async function endOtherSessions(url: string, name: string): Promise<void> {
  const { call } = await logIn(url, name)
  const sessions = await call(accounts.listSessions, {})
  for (const { id, current } of sessions) if (!current) await call(accounts.revokeSession, { params: { id } })
}

/** Everything that the browser keeps for the app, as somebody with the phone in hand would find it. */
async function readStorage(page: Page) {
  return page.evaluate(async () => {
    const open = indexedDB.open('ejia-field')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const read = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = open.result.transaction(store).objectStore(store).getAll()
        request.addEventListener('success', () => resolve(request.result))
      })
    const [drafts, files, kept, keys] = await Promise.all(['drafts', 'files', 'kept', 'keys'].map(read))
    open.result.close()
    const all = [...(drafts ?? []), ...(files ?? []), ...(kept ?? [])]
    const asText = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
      if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
      if (typeof value === 'object' && value !== null) return Object.values(value).map(asText).join(' ')
      return String(value)
    }
    const text = [...all.map(asText), JSON.stringify(window.localStorage)].join('\n')
    return { records: all.length, text, keptStores: { kept: kept?.length, keys: keys?.length } }
  })
}
