import { newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { areas } from '@ejia/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { type GatewayCity, startGatewayCity } from './city/gateway-city.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { placed, sendReport } from './screens/resident.ts'

const browser = startBrowser()
const inWechat =
  'Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50'
let city: GatewayCity

beforeAll(async () => {
  city = await startGatewayCity(inject('city').template)
})
afterAll(() => city.stop())

test('inside WeChat the web page asks WeChat where one is, by a signature of the city’s own service account', async () => {
  const { position } = await findBuilding(city.url, '350603003003001')
  // Nobody lets the browser itself know where this phone is.
  const page = await browser.open({ name: '居民', device: 'phone', userAgent: inWechat })
  const [longitude, latitude] = areas.fromWgs84([position.longitude, position.latitude], 'gcj02')
  await serveWechatScript(page, { longitude, latitude })
  const text = `楼道灯坏了（${newId().slice(0, 6)}）`
  await page.goto(`${city.url}/r/report`)
  await page.getByLabel('说说是什么事').fill(text)
  await placed(page).waitFor()
  await sendReport(page)

  const asked = await page.evaluate(() => String(JSON.stringify(Reflect.get(globalThis, 'CONFIGURED'))))
  expect(JSON.parse(asked)).toMatchObject({ appId: 'wx0000000000000002', jsApiList: ['getLocation'] })
  const { call } = await logIn(city.url, '林志强')
  const [found] = (await call(incidents.listIncidents, { query: { text } })).items
  expect(found?.place.longitude).toBeCloseTo(position.longitude, 4)
  expect(found?.place.latitude).toBeCloseTo(position.latitude, 4)
})

type Point = { readonly longitude: number; readonly latitude: number }

/** In WeChat's place: its script, as far as pages of ours use it. */
async function serveWechatScript(page: Page, point: Point): Promise<void> {
  const body = `wx = {
    config(options) { CONFIGURED = options },
    ready(then) { setTimeout(then) },
    error() {},
    getLocation({ success }) { success(${JSON.stringify({ ...point, accuracy: 20 })}) },
  }`
  await page.route('https://res.wx.qq.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body }))
}
