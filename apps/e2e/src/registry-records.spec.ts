import { newId } from '@ejia/client'
import { registry } from '@ejia/contract'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findHome } from './city/find-home.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterRegistry } from './screens/console.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

test('somebody entered twice is moved and then merged, and leads to the record that was kept', async () => {
  const { url } = inject('city')
  const { room, building, call } = await findHome(url, { block: '13号楼' })
  const [kept] = (await call(registry.getRoom, { params: { id: room.id } })).households.flatMap(({ people }) => people)
  const rooms = building.entrances.flatMap(({ name, rooms }) => rooms.map((one) => ({ ...one, entrance: name })))
  const [first, second] = rooms.filter(({ people }) => people === 0)
  if (!kept || !first || !second) throw new Error('the building is not as the journey needs it')
  const twiceId = await enteredTwice(url, first.id)
  const page = await browser.open({ name: '杨玉梅', device: 'desk' })
  await enterRegistry(page)
  await page.goto(`/registry/people/${twiceId}`)

  await page.getByRole('button', { name: '迁到别的房间' }).click()
  const move = page.getByRole('dialog')
  await choose(page, '迁到哪栋楼', building.name)
  await choose(page, '迁到哪一户', `${second.entrance} ${second.name}`.trim())
  await move.getByRole('button', { name: '迁到别的房间' }).click()
  await page.getByText('已迁入新住址').waitFor()
  await page.getByText(`${second.name}`).first().waitFor()

  const clear = { params: { id: kept.id }, body: { fields: ['idCard'], reason: '测试' } }
  const idCard = (await call(registry.unmaskResident, clear)).values['idCard'] ?? ''
  await page.getByRole('button', { name: '合并重复' }).click()
  const merge = page.getByRole('dialog', { name: /^合并重复/ })
  await merge.getByLabel('完整号码').fill(idCard)
  await merge.getByLabel('理由').fill('同一个人登记了两次')
  await merge.getByRole('button', { name: /查\s*询/ }).click()
  await merge.getByRole('button', { name: '留下这一条' }).click()
  // Whoever looks for the one that is gone finds the one that was kept.
  await page.getByText('合并', { exact: true }).waitFor()
  const { person } = await call(registry.getResident, { params: { id: twiceId } })
  expect(person.id).toBe(kept.id)
})

test('what is kept of a dwelling is corrected; an export is asked for by one and approved by another', async () => {
  const { url } = inject('city')
  const { room, building, call } = await findHome(url, { block: '15号楼' })
  const system = await logIn(url, '童建新')
  const switching = { on: true, legalBasis: '《城市房屋安全管理办法》第十二条' }
  await system.call(registry.switchRegistryField, { params: { code: 'floorArea' }, body: switching })
  const page = await browser.open({ name: '杨玉梅', device: 'desk' })
  await enterRegistry(page)
  await page.getByRole('button', { name: new RegExp(building.name) }).click()
  await page.getByRole('button', { name: room.name, exact: true }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '更正房屋信息' }).click()
  const dialog = page.getByRole('dialog', { name: '更正房屋信息' })
  await dialog.getByLabel('建筑面积').fill('88')
  await dialog.getByRole('button', { name: /^更\s*正$/ }).click()
  await page.getByRole('region', { name: '房屋信息' }).getByText('***').waitFor()
  expect((await call(registry.getRoom, { params: { id: room.id } })).known).toContain('floorArea')

  await page.goto('/registry')
  await page.getByRole('tab', { name: '导出' }).click()
  const purpose = `人口抽查（${newId().slice(-4)}）`
  await page.getByLabel('用途').fill(purpose)
  await page.getByLabel('依据').fill('统计法第十条')
  await page.getByRole('button', { name: '提出申请' }).click()
  await page.getByText(purpose).waitFor()
  expect(await page.getByRole('button', { name: /批\s*准/ }).count()).toBe(0)

  const officer = await browser.open({ name: '尤国强', device: 'desk' })
  await signIn(officer, url, '尤国强')
  await officer.goto('/registry')
  await officer.getByRole('tab', { name: '导出' }).click()
  const asked = officer.getByRole('listitem').filter({ hasText: purpose })
  await asked.getByRole('button', { name: /^批\s*准$/ }).click()
  await asked.getByText('已批准').waitFor()

  await page.reload()
  await page.getByRole('tab', { name: '导出' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('listitem').filter({ hasText: purpose }).getByRole('link', { name: '下载' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

/** A second record of somebody, without a number, in a dwelling that stands empty. */
async function enteredTwice(url: string, roomId: string): Promise<string> {
  const { call } = await logIn(url, '杨玉梅')
  const { version } = await call(registry.getRoom, { params: { id: roomId } })
  const personId = newId()
  const person = { personId, relation: '01', population: 'floating' as const, values: { name: '柳重复' } }
  const changes = [{ type: 'moveIn' as const, householdId: newId(), person }]
  await call(registry.changeRoom, {
    params: { id: roomId },
    body: { changeId: newId(), expectedVersion: version, changes },
  })
  return personId
}

/** One of a list that drops down and is searched by typing. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(option)
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
