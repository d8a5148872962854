import { newId } from '@ejia/client'
import { notices } from '@ejia/contract'
import { areas } from '@ejia/domain'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { type GatewayCity, startGatewayCity } from './city/gateway-city.ts'
import { handlerOf } from './city/handle.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { miniPhone } from './screens/mini-phone.ts'

let city: GatewayCity
const browser = startBrowser()

beforeAll(async () => {
  city = await startGatewayCity(inject('city').template)
})
afterAll(() => city.stop())

test('who agrees in the tap that sends is told over WeChat when the matter is accepted', async () => {
  const { url, fakes } = city
  await approveText('case.accepted')
  const { longitude, latitude } = (await findBuilding(url, '350603003003001')).position
  const [x, y] = areas.fromWgs84([longitude, latitude], 'gcj02')
  const page = await browser.open({ name: '居民', device: 'widePhone' })
  const place = { longitude: x, latitude: y, name: '毅阳小区' }
  const phone = miniPhone(page, { place, loginCode: 'code-openid-of-lin' }, url)
  const text = `楼道灯坏了（${newId().slice(0, 6)}）`
  const caseCode = await phone.report({ text })

  await (await handlerOf(url, text)).accept()
  const told = async () =>
    (await fakes.received())
      .filter(({ gateway, content }) => gateway === 'wechat' && JSON.stringify(content).includes(caseCode))
      .map(({ to }) => to)
  await expect.poll(told, { timeout: 60_000 }).toEqual(['openid-of-lin'])
})

/** WeChat sends approved texts only, each to be agreed to. */
async function approveText(step: string): Promise<void> {
  const { call } = await logIn(city.url, '童建新')
  const found = (await call(notices.listNoticeTemplates, {})).find((one) => one.step === step)
  if (!found) throw new Error(`there is no text for ${step}`)
  const wechat = { templateId: 'for-reporters', data: { character_string1: '{caseCode}', phrase2: '已受理' } }
  const body = { expectedVersion: found.version, content: { ...found.content, wechat } }
  await call(notices.changeNoticeTemplate, { params: { step }, body })
}
