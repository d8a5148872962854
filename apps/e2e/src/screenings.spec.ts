import { newId } from '@ejia/client'
import { cases, similar } from '@ejia/contract'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { findBuilding } from './city/find-building.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()
const grid = '350603003003001'

test('words that should not be read by strangers wait for a person, who decides with a reason and may decide anew', async () => {
  const { url } = inject('city')
  const { position } = await findBuilding(url, grid)
  const mark = newId().slice(0, 6)
  const text = `三号楼的垃圾没人清，他妈的（${mark}）`
  const place = { point: { ...position, coordSys: 'wgs84' as const }, address: '' }
  const { caseCode } = await callTo(url)(cases.report, { body: { commandId: newId(), text, place } })
  /** What a neighbour who says the same sees. */
  const shown = async () => {
    const body = { text: `三号楼的垃圾没人清（${mark}）`, place }
    const found = await callTo(url)(similar.findSimilarCases, { body })
    return found.some((one) => one.caseCode === caseCode)
  }
  expect(await shown()).toBe(false)

  const page = await browser.open({ name: '陈美华', device: 'desk' })
  await signIn(page, url, '陈美华')
  await page.goto('/screenings')
  const waiting = page.getByRole('list', { name: '待核对' }).getByRole('listitem').filter({ hasText: mark })
  await waiting.getByText('有骂人的话').waitFor()
  await waiting.getByRole('button', { name: /核\s*对/ }).click()
  const form = page.getByRole('dialog', { name: '核对' })
  await form.getByRole('radio', { name: '可以给别人看' }).check()
  await form.getByRole('button', { name: /核\s*对/ }).click()
  await form.getByText('请写一句理由，会留在审计记录里。').waitFor()
  await form.getByLabel('理由').fill('说的是实情，话粗了一点')
  await form.getByRole('button', { name: /核\s*对/ }).click()
  await waiting.waitFor({ state: 'hidden' })
  expect(await shown()).toBe(true)

  await page.getByRole('tab', { name: '已核对' }).click()
  const decided = page.getByRole('list', { name: '已核对' }).getByRole('listitem').filter({ hasText: mark })
  await decided.getByText('可以给别人看').waitFor()
  await decided.getByRole('button', { name: '改变决定' }).click()
  await form.getByRole('radio', { name: '不给别人看' }).check()
  await form.getByLabel('理由').fill('家属要求先不公开')
  await form.getByRole('button', { name: /核\s*对/ }).click()
  await decided.getByText('不给别人看').waitFor()
  expect(await shown()).toBe(false)
})
