import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { areas } from '@ejia/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { type GatewayCity, startGatewayCity } from './city/gateway-city.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { miniPhone } from './screens/mini-phone.ts'
import type { ResidentPhone } from './screens/resident-phone.ts'
import { webPhone } from './screens/web-phone.ts'

const browser = startBrowser()
const grid = '350603003003001'
let wechatCity: GatewayCity
const table: { readonly end: string; readonly task: string; readonly taps: number; readonly characters: number }[] = []

beforeAll(async () => {
  wechatCity = await startGatewayCity(inject('city').template)
})
afterAll(async () => {
  console.table(table)
  await wechatCity.stop()
})

type Position = { readonly longitude: number; readonly latitude: number }
type Person = { readonly phone: string; readonly position: Position }

type End = {
  readonly end: string
  readonly url: () => string
  readonly held: (page: Page, person: Person) => ResidentPhone
}

const ends: readonly End[] = [
  { end: '网页', url: () => inject('city').url, held: (page) => webPhone(page) },
  {
    end: '小程序',
    url: () => wechatCity.url,
    held: (page, { phone, position: { longitude, latitude } }) => {
      const [x, y] = areas.fromWgs84([longitude, latitude], 'gcj02')
      const place = { longitude: x, latitude: y, name: '毅阳小区' }
      return miniPhone(page, { place, loginCode: `code-${phone}`, phoneNumber: phone }, wechatCity.url)
    },
  },
]

/** A number that nobody else in the city has. */
function newPhone(): string {
  return `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
}

describe.each(ends)('$end', ({ end, url, held }) => {
  test('matters follow a resident to another phone, and what is kept about them can be taken along, withdrawn and deleted', async () => {
    const { position } = await findBuilding(url(), grid)
    const person = { phone: newPhone(), position }
    const onPhone = async (name: string) =>
      held(await browser.open({ name, device: 'widePhone', geolocation: position }), person)
    const mark = newId().slice(0, 4)

    const old = await onPhone('旧手机')
    const caseCode = await old.report({ text: `三号楼门口的路灯不亮（${mark}）`, phone: person.phone })
    old.hand.counted.taps = 0
    old.hand.counted.characters = 0
    await old.openAccount()
    await old.logIn(person.phone)
    table.push({ end, task: '登录', ...old.hand.counted })
    await old.see(new RegExp(mark))

    const other = await onPhone('新手机')
    await other.openAccount()
    await other.logIn(person.phone)
    await other.openOwn(mark)
    await other.see(caseCode)
    await other.see('催办')

    await other.openAccount()
    const everything = await other.takeAlong()
    expect(everything).toContain(person.phone)
    expect(everything).toContain(mark)

    await other.withdraw()
    const { call } = await logIn(url(), '陈美华')
    const [found] = (await call(incidents.listIncidents, { query: { caseCode } })).items
    const { reporters } = await call(incidents.getIncident, { params: { id: found?.id ?? '' } })
    expect(reporters.map((reporter) => reporter.phone)).toEqual([null])

    await other.erase()
    await old.openAccount()
    await old.isLoggedOut()
  })
})
