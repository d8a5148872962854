import { newId } from '@ejia/client'
import { expect, inject, test } from 'vitest'
import { findBuilding } from './city/find-building.ts'
import { startBrowser } from './screens/browser.ts'
import { enterConsole } from './screens/console.ts'
import { enterField } from './screens/field.ts'
import { placed, reportAsResident } from './screens/resident.ts'

const browser = startBrowser()
const grid = '350603003003001'
const mark = newId().slice(0, 4)

test('what a resident says is sorted, an emergency is told whom to call, and the neighbour joins instead of reporting again', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const first = await browser.open({ name: '居民', device: 'widePhone', geolocation: position })
  const text = `502室老陈门口的路灯不亮，晚上太暗（${mark}）`
  const { caseCode } = await reportAsResident(first, { text, kind: '路灯不亮' })

  const second = await browser.open({ name: '邻居', device: 'widePhone', geolocation: position })
  await second.goto('/r/report')
  const what = second.getByLabel('说说是什么事')
  await what.fill('路灯杆倒了，砸到人了')
  await second.getByRole('link', { name: '拨打 120' }).waitFor()
  await what.fill(`门口路灯坏了不亮，走路看不见（${mark}）`)
  await second.getByRole('alert').waitFor({ state: 'hidden' })
  await placed(second).waitFor()
  await second.locator('.kind-said').getByText('路灯不亮').waitFor()
  await second.getByRole('button', { name: '提交', exact: true }).click()
  const known = second.locator('.similar-case').filter({ hasText: mark })
  await known.waitFor()
  expect(await known.innerText()).not.toMatch(/老陈|502/)
  await known.getByRole('button', { name: '我也遇到' }).click()
  await second.getByRole('heading', { name: caseCode }).waitFor()

  const worker = await browser.open({ name: '网格员', device: 'widePhone', geolocation: position })
  await enterField(worker, '林志强')
  await worker.goto('/field/report')
  await worker.getByText(/归 .*毅阳社区.* 管/).waitFor()
  await worker.getByLabel('什么事？').fill(`有盏路灯不亮（${mark}）`)
  await worker.locator('.similar-matter').filter({ hasText: mark }).waitFor()
  await worker.getByText('依据：').waitFor()

  const clerk = await browser.open({ name: '中心', device: 'desk' })
  await enterConsole(clerk, '黄建平')
  await clerk.goto('/report')
  await clerk.getByLabel('什么事').fill('小区门口路灯不亮，太暗')
  await clerk
    .locator('.category-guess')
    .getByRole('button', { name: /路灯不亮/ })
    .click()
  await clerk.getByRole('button', { name: '路灯不亮', exact: true, pressed: true }).waitFor()
})
