import { newId } from '@ejia/client'
import { inbound, registry } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { startOwnCity } from './city/own-city.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
type Call = Awaited<ReturnType<typeof findHome>>['call']

test('a department’s list comes in: who is clear is written, who is not is decided by a key, and all of it is undone', async () => {
  const url = await startOwnCity()
  const home = await findHome(url, { block: '7号楼' })
  const person = await somebody(home.call, home.building.id)
  const source = `高龄津贴 ${newId().slice(-6)}`
  const table = [
    '姓名,身份证号,电话,住址',
    [person.name, person.idCard, '', person.address].join(','),
    // One character is another: near enough to ask, not to be sure.
    [`${person.name.slice(0, 2)}仝`, '', '13700001234', person.address].join(','),
    '查无此人,,13700001235,别处小区1栋101室',
  ].join('\r\n')
  const file = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }

  const page = await browser.open({ name: '杨玉梅', device: 'desk' })
  await signIn(page, url, '杨玉梅')
  await page.goto(`${url}/inbound?tab=sources`)
  await addSource(page, source, file)
  await page.getByRole('button', { name: source }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  const run = page.getByRole('listitem').filter({ hasText: '名单.csv' })
  await run.getByText(/对上的人 1 · 等人认定 1 · 没有写入 1/).waitFor({ timeout: 60_000 })

  await page.getByRole('tab', { name: /^等人认定/ }).click()
  await page.getByText(new RegExp(`《${source}》`)).waitFor()
  await page.getByRole('cell', { name: /一致/ }).first().waitFor()
  await page.keyboard.press('1')
  await page.getByText('已认定为同一人').waitFor()
  expect((await home.call(inbound.listInboundQuestions, {})).items.map(({ sourceName }) => sourceName)).not.toContain(
    source,
  )

  await page.getByRole('tab', { name: '数据来源' }).click()
  await page.getByRole('button', { name: source }).click()
  await run.getByText(/对上的人 2/).waitFor()
  await run.getByRole('button', { name: '撤销这一次' }).click()
  await run.getByLabel(/为什么/).fill('发错了')
  await run.getByRole('button', { name: '撤销这一次' }).click()
  await run.getByText('已撤销').waitFor({ timeout: 60_000 })
})

/** With a name of three characters, in clear. */
async function somebody(call: Call, buildingId: string) {
  const building = await call(registry.getBuilding, { params: { id: buildingId } })
  for (const entrance of building.entrances)
    for (const room of entrance.rooms.filter(({ people }) => people > 0)) {
      const { households } = await call(registry.getRoom, { params: { id: room.id } })
      for (const { id } of households.flatMap(({ people }) => people)) {
        const body = { fields: ['name', 'idCard'], reason: '测试' }
        const { values } = await call(registry.unmaskResident, { params: { id }, body })
        const { name = '', idCard = '' } = values
        if (name.length === 3 && idCard !== '')
          return { name, idCard, address: `${building.name}${entrance.name}${room.name}` }
      }
    }
  throw new Error('nobody has a name of three characters')
}

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

async function addSource(page: Page, name: string, file: File): Promise<void> {
  await page.getByRole('button', { name: '新增来源' }).click()
  const box = page.getByRole('dialog', { name: '新增来源' })
  await box.getByLabel('名称').fill(name)
  await box.getByRole('combobox', { name: '数据是哪个单位的' }).fill('民政')
  await page.locator('.ant-select-item-option').filter({ hasText: '民政' }).first().click()
  await box.getByLabel('法律依据').fill('《老年人权益保障法》第三十三条')
  await box.locator('input[type=file]').setInputFiles(file)
  await box.getByRole('combobox', { name: '住址 含义' }).waitFor()
  await box.getByLabel(/^为什么/).fill('津贴名册每月更新')
  await box.getByRole('button', { name: /^保\s*存$/ }).click()
  await box.waitFor({ state: 'hidden' })
}
