import { newId } from '@ejia/client'
import { areas, cases, commands, incidents } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { act, enterField, openFromTodo } from './screens/field.ts'
import { speak } from './screens/speak.ts'
import { allGone, countWaiting, listKeptNames, readyForOffline } from './screens/waiting.ts'

const browser = startBrowser()
const grid = '350603003003001'

test('a note and a resolution are spoken without signal, wait on the phone, and are heard once they arrived', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const text = `井盖松了（${newId().slice(0, 4)}）`
  const { call } = await logIn(url, '林志强')
  const place = { point: { ...position, coordSys: 'wgs84' as const }, address: '' }
  const { caseCode } = await callTo(url)(cases.report, { body: { commandId: newId(), text, place } })
  const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
  const id = found?.id ?? ''
  await call(commands.accept, { params: { id }, body: { commandId: newId(), expectedVersion: found?.version ?? 1 } })
  const page = await browser.open({ name: '林志强', device: 'phone', geolocation: position, microphone: true })
  await enterField(page, '林志强')
  await page.getByRole('link', { name: new RegExp(text.slice(0, -1)) }).waitFor()
  await readyForOffline(page)

  await page.context().setOffline(true)
  await openFromTodo(page, text)
  await act(page, 'note', (form) => speak(form))
  await act(page, 'resolve', (form) => speak(form))
  await page.goto('/field/')
  await page.locator('.unsent-row').waitFor()
  expect(await countWaiting(page)).toBe(2)
  await page.context().setOffline(false)
  await allGone(page)

  const steps = await call(incidents.listSteps, { params: { id } })
  expect(steps.filter(({ voiceIds }) => voiceIds.length === 1).map(({ type }) => type)).toEqual(['Noted', 'Resolved'])
  const [heard] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/audio') && response.ok()),
    openAndPlay(page, id),
  ])
  expect(heard.headers()['content-type']).toMatch(/^audio\//)
})

async function openAndPlay(page: Page, id: string): Promise<void> {
  await page.goto(`/field/incidents/${id}`)
  const player = page.locator('audio').first()
  await player.evaluate((audio: HTMLAudioElement) => audio.play())
}

test('without signal a place of one’s community is found by a misheard name', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const { call } = await logIn(url, '陈美华')
  const point = { ...position, coordSys: 'wgs84' as const }
  const named = { params: { code: grid.slice(0, 12) }, body: { name: '大榕树', point } }
  const { id } = await call(areas.addLocalName, named)
  const page = await browser.open({ name: '林志强', device: 'phone', geolocation: position })
  await enterField(page, '林志强')
  await readyForOffline(page)
  const isKept = async () => (await listKeptNames(page)).join().includes('placesIn')
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true)

  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: '上报', exact: true }).click()
  await page.getByLabel('什么事？').fill('大榕树下面水管爆了')
  await page.getByRole('button', { name: '大榕树' }).click()
  await page.getByRole('button', { name: '不对，换一个' }).click()
  await page.getByRole('searchbox').fill('darong')
  await page.getByRole('button', { name: /^大榕树/ }).waitFor()
  await call(areas.removeLocalName, { params: { code: grid.slice(0, 12), id } })
})
