import { cases, registry } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { placed, sendReport } from './screens/resident.ts'

const browser = startBrowser()

test('a household fills in what is missing once, and the grid worker takes it over', async () => {
  const { room, call } = await findHome(inject('city').url, { block: '17号楼' })
  const [household] = (await call(registry.getRoom, { params: { id: room.id } })).households
  const link = { roomId: room.id, householdId: household?.id ?? '' }
  const { token } = await call(registry.createSelfFill, { body: link })
  const page = await browser.open({ name: '住户', device: 'phone' })
  await page.goto(`/r/self-fill#${token}`)
  await page
    .getByText(/^已经登记：姓名/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('没有变化就不用提交').waitFor()
  await page.getByRole('button', { name: /有人新住进来/ }).click()
  const added = page.getByRole('group', { name: '新住进来的人 1' })
  await added.getByLabel('姓名').fill('裴小安')
  await added.getByLabel(/^联系方式/).fill('19900018888')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
  await page.reload()
  await page.getByText(/链接已用过或已过期/).waitFor()

  const worker = await browser.open({ name: '林志强', device: 'phone', camera: true })
  await enterField(worker, '林志强')
  await worker.getByRole('link', { name: '扫码' }).click()
  await worker.locator('.card', { hasText: '裴**' }).getByRole('button', { name: '没问题，接收' }).click()
  await worker.getByText('已接收').waitFor()
  const { households } = await call(registry.getRoom, { params: { id: room.id } })
  expect(households.flatMap(({ people }) => people.map(({ name }) => name))).toContain('裴**')
})

test('a resident who scans a building reports from there, with the place filled in', async () => {
  const { building } = await findHome(inject('city').url, { block: '19号楼' })
  const page = await browser.open({ name: '居民', device: 'phone' })
  await page.goto(`/q/${building.code}`)
  await page.getByText('这里由毅阳社区负责').waitFor()
  await page.getByRole('button', { name: /在这里反映/ }).click()
  await page.getByLabel('说说是什么事').fill('楼道灯一直不亮')
  await placed(page).getByText(building.name).waitFor()
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(cases.report.path)),
    sendReport(page),
  ])
  expect(answer.status()).toBe(201)
})
