import { newId } from '@ejia/client'
import { cases, commands, incidents, registry } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { findHome } from './city/find-home.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { drawPhoto } from './screens/draw-photo.ts'
import { enterField } from './screens/field.ts'
import { filmOfSheet } from './screens/film-of-sheet.ts'
import { countingHand, type Hand, listAskedAlthoughKnown } from './screens/hand.ts'

const browser = startBrowser(async () => filmOfSheet((await findHome(inject('city').url, home)).printed))
const grid = '350603003003001'
const home = { block: '5号楼' }

type Row = {
  readonly task: string
  readonly taps: number
  readonly characters: number
  readonly askedAlthoughKnown: number
}
const table: Row[] = []

afterAll(() => console.table(table))

test('a spoken report takes at most four taps and no typing', async () => {
  const page = await atHome()
  const row = await measure('上报（说话）', page, async ({ tap }) => {
    await tap(page.getByRole('link', { name: '上报', exact: true }))
    await tap(page.getByRole('button', { name: '按住说话' }))
    // Long enough for a recording also where the microphone begins late.
    await page.waitForTimeout(3000)
    await tap(page.getByRole('button', { name: /^结束/ }))
    await page.getByText(/^录音 \d+ 秒$/).waitFor()
    await placeFound(page)
    await tap(page.getByRole('button', { name: '上报', exact: true }))
    await page.getByText(/已上报/).waitFor()
  })
  expect(row).toMatchObject({ characters: 0, askedAlthoughKnown: 0 })
  expect(row.taps).toBeLessThanOrEqual(4)
})

test('a report by photo takes three taps and no typing', async () => {
  const page = await atHome()
  const photo = await drawPhoto(page, { ground: '#446688', words: '井盖' })
  const row = await measure('上报（照片）', page, async ({ tap, photograph }) => {
    await tap(page.getByRole('link', { name: '上报', exact: true }))
    await photograph(page.locator('footer input[type=file]'), photo)
    await page.getByRole('img', { name: '照片 1' }).waitFor()
    await placeFound(page)
    await tap(page.getByRole('button', { name: '上报', exact: true }))
    await page.getByText(/已上报/).waitFor()
  })
  expect(row).toMatchObject({ taps: 3, characters: 0, askedAlthoughKnown: 0 })
})

test('what was solved on the spot is recorded in three taps', async () => {
  const page = await atHome()
  const row = await measure('当场办结', page, async ({ tap }) => {
    await tap(page.getByRole('link', { name: '当场办结' }))
    await tap(page.getByRole('button', { name: '噪音油烟' }))
    await placeFound(page)
    await tap(page.getByRole('button', { name: '记下来' }))
    await page.getByText(/已记录/).waitFor()
  })
  expect(row).toMatchObject({ taps: 3, characters: 0, askedAlthoughKnown: 0 })
})

test('a matter on the list is accepted in three taps', async () => {
  const text = await reported()
  const page = await atHome()
  const row = await measure('受理', page, async ({ tap }) => {
    await tap(page.getByRole('link', { name: new RegExp(text) }))
    await tap(page.locator('footer').getByRole('button', { name: '受理' }))
    await tap(page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }))
    await page.getByText('受理：已完成').waitFor()
  })
  expect(row).toMatchObject({ taps: 3, characters: 0, askedAlthoughKnown: 0 })
})

test('a matter is resolved with a photo in three taps from its page', async () => {
  const text = await reported()
  await acceptByTeam(text)
  const page = await atHome()
  const photo = await drawPhoto(page, { ground: '#668844', words: '好了' })
  await page.getByRole('link', { name: new RegExp(text) }).click()
  const row = await measure('办结（附照片）', page, async ({ tap, photograph }) => {
    await tap(page.locator('footer').getByRole('button', { name: '办结' }))
    const form = page.getByRole('dialog')
    await photograph(form.locator('input[type=file]').first(), photo)
    await form.getByRole('img', { name: '照片 1' }).waitFor()
    await tap(form.getByRole('button', { name: '办结', exact: true }))
    await page.getByText('办结：已完成').waitFor()
  })
  expect(row).toMatchObject({ taps: 3, characters: 0, askedAlthoughKnown: 0 })
})

test('a visit with nothing changed is one scan and one tap, read from a label held askew and out of focus', async () => {
  const { door, room, call } = await findHome(inject('city').url, home)
  const page = await atHome()
  const row = await measure('走访（没有变化）', page, async ({ tap }) => {
    await tap(page.getByRole('link', { name: '扫码' }))
    await page.getByRole('heading', { name: door }).waitFor()
    await tap(page.getByRole('button', { name: '没有变化' }))
    await page.getByText('走访已记下').waitFor()
  })
  expect(row).toMatchObject({ taps: 2, characters: 0, askedAlthoughKnown: 0 })
  const { visitedBy } = await call(registry.getRoom, { params: { id: room.id } })
  expect(visitedBy?.name).toBe('林志强')
})

test('a visit to new tenants asks their name and nothing that is known', async () => {
  const { door, room, call } = await findHome(inject('city').url, home)
  const page = await atHome()
  const row = await measure('走访（换了租户）', page, async ({ tap, type }) => {
    await tap(page.getByRole('link', { name: '扫码' }))
    await page.getByRole('heading', { name: door }).waitFor()
    await tap(page.getByRole('button', { name: '换了住户' }))
    await type(page.getByLabel('姓名'), '柯小萍')
    await tap(page.getByRole('button', { name: '记下这处变化' }))
    await tap(page.getByRole('button', { name: /^提交 \d+ 处变化$/ }))
    await page.getByText('走访已记下').waitFor()
  })
  expect(row).toMatchObject({ taps: 4, characters: 3, askedAlthoughKnown: 0 })
  const { households } = await call(registry.getRoom, { params: { id: room.id } })
  expect(households.flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['柯**'])
})

async function atHome(): Promise<Page> {
  const { position } = await findBuilding(inject('city').url, grid)
  const page = await browser.open({
    name: '林志强',
    device: 'phone',
    geolocation: position,
    microphone: true,
    camera: true,
  })
  await enterField(page, '林志强')
  return page
}

/** The known is looked for on every form that opens on the way. */
async function measure(task: string, page: Page, work: (hand: Hand) => Promise<void>): Promise<Row> {
  const hand = countingHand()
  let asked = 0
  const look = async () => {
    asked += (await listAskedAlthoughKnown(page)).length
  }
  const tap: Hand['tap'] = async (target) => {
    await look()
    await hand.tap(target)
  }
  await work({ ...hand, tap })
  const row = { task, ...hand.counted, askedAlthoughKnown: asked }
  table.push(row)
  return row
}

async function placeFound(page: Page): Promise<void> {
  await page.getByText(/归 .*毅阳社区.* 管/).waitFor()
}

async function reported(): Promise<string> {
  const { url } = inject('city')
  const text = `楼道灯坏了（${newId().slice(0, 4)}）`
  const { position } = await findBuilding(url, grid)
  const place = { point: { ...position, coordSys: 'wgs84' as const }, address: '' }
  await callTo(url)(cases.report, { body: { commandId: newId(), text, place } })
  return text
}

async function acceptByTeam(text: string): Promise<void> {
  const { call } = await logIn(inject('city').url, '林志强')
  const [found] = (await call(incidents.listIncidents, { query: { text } })).items
  if (!found) throw new Error('the grid worker does not see the matter')
  const body = { commandId: newId(), expectedVersion: found.version }
  await call(commands.accept, { params: { id: found.id }, body })
}
