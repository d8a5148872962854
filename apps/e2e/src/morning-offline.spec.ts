import { newId } from '@ejia/client'
import { cases, commands, incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { type DrawnPhoto, drawPhoto } from './screens/draw-photo.ts'
import { act, enterField, openFromTodo } from './screens/field.ts'
import { allGone, countWaiting, readyForOffline } from './screens/waiting.ts'

const browser = startBrowser()
const grid = '350603003003001'

test('a grid worker’s morning without signal: everything arrives once, in order, and one conflict is settled', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 4)
  const [mine, contested] = [`楼道堵了（${mark}甲）`, `路灯不亮（${mark}乙）`]
  for (const text of [mine, contested]) await givenToTeam(url, text)
  const { position } = await findBuilding(url, grid)
  const page = await browser.open({ name: '林志强', device: 'phone', geolocation: position })
  await enterField(page, '林志强')
  for (const text of [mine, contested]) await page.getByRole('link', { name: new RegExp(text) }).waitFor()
  await readyForOffline(page)

  await page.context().setOffline(true)
  const photo = await drawPhoto(page, { ground: '#5a6b3c', words: mark })
  const reports = [`第一件：井盖松了（${mark}）`, `第二件：垃圾没清（${mark}）`, `第三件：树倒了（${mark}）`]
  await report(page, reports[0] ?? '', photo)
  await page.reload()
  expect(await waiting(page)).toBe(1)
  await report(page, reports[1] ?? '', photo)
  await report(page, reports[2] ?? '', photo)
  await openFromTodo(page, mine)
  await act(page, 'resolve', (form) => form.locator('input[type=file]').last().setInputFiles(photo))
  await page.goto('/field/')
  await openFromTodo(page, contested)
  await act(page, 'resolve')
  await page.close()
  const again = await page.context().newPage()
  await again.goto('/field/')
  expect(await waiting(again)).toBe(5)

  // Meanwhile somebody else acts on one of them.
  await noteBy(url, '陈美华', contested)
  await again.context().setOffline(false)
  await again.locator('.unsent-bad').waitFor({ timeout: 60_000 })
  expect(await countWaiting(again)).toBe(1)
  await again.locator('.unsent-row').click()
  const card = again.locator('.waiting-refused')
  await card.getByText('我写的：').waitFor()
  await card.getByText(/陈美华.*记录/).waitFor()
  await card.getByRole('button', { name: '看过了，照样提交' }).click()
  await again.getByText('都发出去了').waitFor()
  await again.goto('/field/')
  await allGone(again)

  const { call } = await logIn(url, '陈美华')
  const found = (await call(incidents.listIncidents, { query: { text: mark, limit: 100 } })).items
  const sent = found.filter(({ text }) => reports.includes(text)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(sent.map(({ text }) => text)).toEqual(reports)
  expect(sent.every(({ photoId }) => photoId !== null)).toBe(true)
  const stages = [mine, contested].map((text) => found.find((one) => one.text === text)?.stage)
  expect(stages).toEqual(['resolved', 'resolved'])
})

test('half a photo, a lost answer and a killed page still make one report with one photo', async () => {
  const { url } = inject('city')
  const mark = newId().slice(0, 6)
  const { position } = await findBuilding(url, grid)
  // What goes by way of a service worker is not always seen by the routes that break the line here.
  const line = { geolocation: position, serviceWorkers: 'block' } as const
  const page = await browser.open({ name: '林志强', device: 'phone', ...line })
  await enterField(page, '林志强')
  const photo = await drawNoise(page)
  let parts = 0
  await page.context().route(/\/api\/photos\/[^/]+\/parts/, async (route) => {
    parts += 1
    // The line breaks after the second part.
    if (parts === 3) return route.abort('connectionreset')
    return route.continue()
  })
  let posts = 0
  await page.context().route('**/api/incidents', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    posts += 1
    if (posts > 1) return route.continue()
    // It arrives, and the answer is lost.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await report(page, `只有一件（${mark}）`, photo)
  await page.close()
  const again = await page.context().newPage()
  await again.goto('/field/')
  const { call } = await logIn(url, '陈美华')
  const list = async () => (await call(incidents.listIncidents, { query: { text: mark } })).items
  await expect.poll(async () => (await list()).length, { timeout: 60_000 }).toBe(1)
  await allGone(again)
  const items = await list()
  expect(items).toHaveLength(1)
  const detail = await call(incidents.getIncident, { params: { id: items[0]?.id ?? '' } })
  expect(detail.photoIds).toHaveLength(1)
  await expect.poll(() => posts, { timeout: 30_000 }).toBeGreaterThan(1)
})

async function report(page: Page, text: string, photo: DrawnPhoto): Promise<void> {
  await page.getByRole('link', { name: '上报', exact: true }).click()
  await page.getByLabel('什么事？').fill(text)
  await page.locator('input[type=file]').last().setInputFiles(photo)
  await page.getByRole('img', { name: '照片 1' }).waitFor()
  await page.getByText(/归 .*毅阳社区.* 管/).waitFor()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  // What waits leads home, what went at once leads to the matter: which of them, the line decides.
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/report'))
}

async function waiting(page: Page): Promise<number> {
  await page.locator('.unsent-row').waitFor()
  return countWaiting(page)
}

/** A matter that the grid team handles. */
async function givenToTeam(url: string, text: string): Promise<void> {
  const { call } = await logIn(url, '林志强')
  const { position } = await findBuilding(url, grid)
  const place = { point: { ...position, coordSys: 'wgs84' as const }, address: '' }
  const { caseCode } = await callTo(url)(cases.report, { body: { commandId: newId(), text, place } })
  const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
  if (!found) throw new Error('the grid worker does not see the matter')
  const body = { commandId: newId(), expectedVersion: found.version }
  await call(commands.accept, { params: { id: found.id }, body })
}

async function noteBy(url: string, name: string, text: string): Promise<void> {
  const { call } = await logIn(url, name)
  const [found] = (await call(incidents.listIncidents, { query: { text } })).items
  if (!found) throw new Error(`${name} does not see the matter`)
  const body = { commandId: newId(), expectedVersion: found.version, text: '我先去看了一眼' }
  await call(commands.note, { params: { id: found.id }, body })
}

/** A photo that no compression makes small, so that it takes several parts. */
async function drawNoise(page: Page): Promise<DrawnPhoto> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1400
    canvas.height = 1000
    const pen = canvas.getContext('2d')
    for (let row = 0; row < 1000; row += 4)
      for (let column = 0; column < 1400; column += 4) {
        if (!pen) break
        pen.fillStyle = `hsl(${(row * column) % 360} 80% ${(row * 7 + column * 13) % 100}%)`
        pen.fillRect(column, row, 4, 4)
      }
    return canvas.toDataURL('image/jpeg', 0.95)
  })
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(address.split(',')[1] ?? '', 'base64') }
}
