import { gzipSync } from 'node:zlib'
import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { drawPhoto } from './screens/draw-photo.ts'
import { enterField } from './screens/field.ts'
import { readyForOffline } from './screens/waiting.ts'

const browser = startBrowser()
const mostBytes = 200_000

test('the first page of the field app loads at most 200 kB of JavaScript', async () => {
  const page = await browser.open({ name: '轻', device: 'phone' })
  await enterField(page, '林志强')
  const loaded: string[] = []
  page.on('response', (response) => {
    if (/\/field\/assets\/.*\.js$/.test(response.url())) loaded.push(response.url())
  })
  await page.goto('/field/')
  await page.getByRole('link', { name: '我的' }).waitFor()
  const sizes = await Promise.all(loaded.map((url) => sizeOf(page, url)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`initial JavaScript of the field app: ${Math.round(total / 1000)} kB gzip in ${sizes.length} files`)
  expect(sizes.length).toBeGreaterThan(0)
  expect(total).toBeLessThan(mostBytes)
})

test('without a network, on a phone four times slower, the app opens with everything that was on the list', async () => {
  const page = await browser.open({ name: '慢', device: 'phone' })
  await enterField(page, '陈美华')
  await page.locator('.incident-card').first().waitFor()
  await readyForOffline(page)
  const shown = await page.locator('.incident-card').count()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.context().setOffline(true)
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.incident-card') === null) return
      performance.mark('list shown')
      watch.disconnect()
    })
    watch.observe(document, { subtree: true, childList: true })
  })
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await start(page))
  console.log(
    `offline start, CPU four times slower: ${times.map((time) => `${Math.round(time)} ms`).join(', ')} to the list`,
  )
  expect(await page.locator('.incident-card').count()).toBe(shown)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.locator('.incident-card').first().click()
  await page.getByRole('region', { name: '什么事' }).waitFor()
})

test('over a thin and slow line a report with its photo arrives once', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, '350603003003001')
  const mark = newId().slice(0, 6)
  const page = await browser.open({ name: '弱', device: 'phone', geolocation: position })
  await enterField(page, '林志强')
  const photo = await drawPhoto(page, { ground: '#445566', words: mark })
  const session = await page.context().newCDPSession(page)
  const line = { offline: false, latency: 1_000, downloadThroughput: 12_000, uploadThroughput: 12_000 }
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.getByRole('link', { name: '上报', exact: true }).click()
  await page.getByLabel('什么事？').fill(`信号很弱（${mark}）`)
  await page.locator('footer input[type=file]').setInputFiles(photo)
  await page.getByRole('img', { name: '照片 1' }).waitFor()
  await page.getByText(/归 .* 管/).waitFor()
  await page.getByRole('button', { name: '上报', exact: true }).click()
  const { call } = await logIn(url, '陈美华')
  const arrived = async () =>
    (await call(incidents.listIncidents, { query: { text: mark } })).items.map(({ photoId }) => photoId)
  await expect.poll(arrived, { timeout: 60_000 }).toEqual([expect.any(String)])
})

/** Bytes after gzip. */
async function sizeOf(page: Page, url: string): Promise<number> {
  const response = await page.request.get(url)
  return gzipSync(await response.body(), { level: 9 }).length
}

/** Milliseconds from the tap on the icon to the list. */
async function start(page: Page): Promise<number> {
  await page.goto('/field/')
  await page.locator('.incident-card').first().waitFor()
  return page.evaluate(() => performance.getEntriesByName('list shown')[0]?.startTime ?? performance.now())
}
