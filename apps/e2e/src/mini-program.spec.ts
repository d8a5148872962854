import { newId } from '@ejia/client'
import { incidents, registry } from '@ejia/contract'
import { areas } from '@ejia/domain'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { findHome } from './city/find-home.ts'
import { handlerOf } from './city/handle.ts'
import { logIn } from './city/log-in.ts'
import { openMini } from './mini/mini-page.ts'
import { startBrowser } from './screens/browser.ts'
import { drawPhoto } from './screens/draw-photo.ts'
import type { Hand } from './screens/hand.ts'
import { miniPhone } from './screens/mini-phone.ts'
import type { ResidentPhone } from './screens/resident-phone.ts'
import { webPhone } from './screens/web-phone.ts'

const browser = startBrowser()
const grid = '350603003003001'
const table: ({ readonly end: string; readonly task: string } & Hand['counted'])[] = []

afterAll(() => console.table(table))

type End = {
  readonly end: string
  readonly held: (page: Page, position: Position) => ResidentPhone
  /** Of a report with a photo: open it, the photo, send; where WeChat lets nobody ask where one is, its map besides. */
  readonly mostTaps: number
  readonly newcomer: string
  /** Of its own: what another end reported from here would be asked about first. */
  readonly says: { readonly plain: string; readonly kind: string; readonly seen: string; readonly ground: string }
}
type Position = { readonly longitude: number; readonly latitude: number }

const ends: readonly End[] = [
  {
    end: '网页',
    held: (page) => webPhone(page),
    mostTaps: 3,
    newcomer: '卓小安',
    says: { plain: '小区路灯不亮，晚上太暗', kind: '路灯不亮', seen: '楼下井盖松了', ground: '#446688' },
  },
  {
    end: '小程序',
    mostTaps: 4,
    newcomer: '童小月',
    says: { plain: '公园的健身器材坏了', kind: '公共设施坏了', seen: '花坛的栏杆断了', ground: '#884422' },
    held: (page, position) => miniPhone(page, { place: inGcj02(position) }),
  },
  {
    end: '小程序（微信准许定位）',
    mostTaps: 3,
    newcomer: '江小河',
    says: { plain: '垃圾桶满了没人收，垃圾乱倒', kind: '垃圾脏乱', seen: '墙皮快掉下来了', ground: '#228844' },
    held: (page, position) => miniPhone(page, { place: inGcj02(position), locates: true }),
  },
]

describe.each(ends)('$end', ({ end, held, mostTaps, newcomer, says }) => {
  test('a plain report is one sentence: open, write, send; where and what it is are found by themselves', async () => {
    const { phone } = await atHand(held)
    const caseCode = await phone.report({ text: `${says.plain}（${newId().slice(0, 6)}）`, kind: says.kind })
    const { taps, fields } = count(end, '上报（一句话）', phone)
    expect(taps + fields).toBeLessThanOrEqual(mostTaps)
    const { call } = await logIn(inject('city').url, '林志强')
    const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
    expect(found?.category?.name).toBe(says.kind)
    expect(found?.place.longitude).toBeGreaterThan(100)
  })

  test('a report with a photo is followed, a question answered, the work rated, done again, and taken up once more', async () => {
    const { url } = inject('city')
    const text = `${says.seen}（${newId().slice(0, 6)}）`
    const { phone } = await atHand(held)
    const photo = await drawPhoto(phone.page, { ground: says.ground, words: says.seen })
    await phone.report({ text, photo })
    expect(count(end, '上报（照片、一句话）', phone).taps).toBeLessThanOrEqual(mostTaps)
    await phone.see('现在由谁在办')

    const worker = await handlerOf(url, text)
    await worker.accept()
    await phone.see('处置中')
    await worker.ask('是哪一栋楼门口？')
    await phone.see('是哪一栋楼门口？')
    await phone.answer('三号楼东门')
    count(end, '回答提问', phone)
    await phone.see('处置中')

    await worker.resolve('重新垫好了井盖')
    await phone.see('这件事办完了，您满意吗？')
    await phone.dissatisfied('问题没解决')
    count(end, '不满意', phone)
    await phone.see(/您评价：不满意/)
    await worker.resolve('换了新井盖')
    await phone.see('这件事办完了，您满意吗？')
    await phone.satisfied()
    count(end, '满意', phone)
    await phone.see('结案')
    await phone.reopen('井盖又响了')
    count(end, '重办', phone)
    await phone.see('处置中')
  })

  test('what is wrong can be said instead of typed, and whoever handles it hears it', async () => {
    const { phone } = await atHand(held)
    const caseCode = await phone.reportBySpeaking()
    const row = count(end, '上报（说话）', phone)
    expect(row).toMatchObject({ characters: 0 })
    expect(row.taps).toBeLessThanOrEqual(mostTaps + 1)
    const { call } = await logIn(inject('city').url, '林志强')
    const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
    const steps = await call(incidents.listSteps, { params: { id: found?.id ?? '' } })
    expect([found?.text, steps.flatMap(({ voiceIds }) => voiceIds).length]).toEqual(['见录音', 1])
  })

  test('what a neighbour reported is joined instead of reported again', async () => {
    const mark = newId().slice(0, 6)
    const { phone: first } = await atHand(held)
    const caseCode = await first.report({ text: `门口的路灯不亮，晚上太暗（${mark}）`, kind: '路灯不亮' })
    const { phone: second } = await atHand(held)
    await second.joinInstead({ text: `门口路灯坏了不亮，太暗（${mark}）`, kind: '路灯不亮' }, mark)
    await second.page.getByRole('heading', { name: caseCode }).waitFor()
    expect(count(end, '我也遇到', second).taps).toBeLessThanOrEqual(7)
  })

  test('a code on a wall is scanned and reported from, with the place filled in', async () => {
    const { building } = await findHome(inject('city').url, { block: '19号楼' })
    const { phone } = await atHand(held)
    const caseCode = await phone.reportFromWall(building.code, '楼道灯一直不亮')
    count(end, '扫楼栋码上报', phone)
    expect(caseCode).toMatch(/^\d{6}-/)
  })

  test('a household says that somebody moved in, through a link that works once', async () => {
    const { room, call } = await findHome(inject('city').url, { block: '21号楼' })
    const [household] = (await call(registry.getRoom, { params: { id: room.id } })).households
    const link = { roomId: room.id, householdId: household?.id ?? '' }
    const { token } = await call(registry.createSelfFill, { body: link })
    const { phone } = await atHand(held)
    await phone.fillIn(token, newcomer)
    count(end, '住户自填', phone)
    const sent = await call(registry.listSelfFills, {})
    const names = sent.flatMap(({ changes }) => changes.map(({ name }) => name))
    expect(names).toContain(`${newcomer.charAt(0)}**`)
  })
})

test('in the mini-program a tip-off goes past the grid and the community, and asks for nobody’s name', async () => {
  const { position, page } = await onThePhone()
  await openMini(page, { place: inGcj02(position) })
  await page.getByRole('button', { name: '举报线索（保密）' }).click()
  await page.getByLabel('说说是什么事').fill('有人在地下室私装充电桩')
  await page.getByRole('button', { name: '在地图上选地点' }).click()
  await page.locator('.chosen').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '举报收到了' }).waitFor()
  await page.getByRole('button', { name: '看进度' }).click()
  await page.getByText('办理单位已保密').waitFor()
  await page.getByRole('button', { name: '补充说明' }).waitFor()
  await page.getByRole('button', { name: '回到首页' }).click()
  await page.getByText('这部手机上还没有反映过事情。').waitFor()
  expect(await page.getByText('地下室').filter({ visible: true }).count()).toBe(0)
})

test('in the mini-program letters are as large as the phone’s owner reads them in WeChat', async () => {
  const { page } = await onThePhone()
  const sizes: number[] = []
  for (const scale of [1, 1.5]) {
    await openMini(page, { scale })
    const size = await page
      .getByText('这部手机上还没有反映过事情。')
      .evaluate((text) => getComputedStyle(text).fontSize)
    sizes.push(Number.parseFloat(size))
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
  }
  const [standard = 0, large = 0] = sizes
  expect(large / standard).toBeCloseTo(1.5)
})

test('in the mini-program everything can be read in English, and whom to call in danger is one tap away', async () => {
  const { page, position } = await onThePhone()
  const seen = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true })
  await openMini(page, { place: inGcj02(position) })
  await page.getByRole('button', { name: 'English' }).click()
  await seen('Nothing has been reported from this phone yet.').waitFor()
  await page.getByRole('button', { name: /^Report a matter/ }).click()
  await page.getByLabel('Say it in a sentence').fill('三楼着火了')
  await page.getByRole('button', { name: /119/ }).click()
  expect(await page.evaluate(() => String(Reflect.get(globalThis, 'CALLED')))).toBe('119')
  await page.getByRole('button', { name: 'Choose on the map' }).click()
  await page.locator('.chosen').filter({ visible: true }).waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Received' }).waitFor()
  await page.getByRole('button', { name: 'Home' }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: /^我要反映/ }).click()
  await page.getByRole('heading', { name: '发生了什么事？' }).waitFor()
})

async function onThePhone() {
  const { position } = await findBuilding(inject('city').url, grid)
  return {
    position,
    page: await browser.open({ name: '居民', device: 'widePhone', geolocation: position, microphone: true }),
  }
}

/** As WeChat's map would say it. */
function inGcj02({ longitude, latitude }: Position) {
  const [x, y] = areas.fromWgs84([longitude, latitude], 'gcj02')
  return { longitude: x, latitude: y, name: '毅阳小区' }
}

async function atHand(held: End['held']) {
  const { position, page } = await onThePhone()
  return { phone: held(page, position) }
}

function count(end: string, task: string, { hand }: ResidentPhone) {
  const row = { end, task, ...hand.counted }
  table.push(row)
  Object.assign(hand.counted, { taps: 0, fields: 0, characters: 0, phonesOwn: 0 })
  return row
}
