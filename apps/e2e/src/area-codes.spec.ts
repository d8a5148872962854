import { newId } from '@ejia/client'
import { areas, cases, incidents } from '@ejia/contract'
import { areas as geography } from '@ejia/domain'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

/** Communities that no other journey works in. */
const street = '350602007'
const merged = `${street}008`
const into = `${street}009`

const list = ['变更类型,原代码,新代码,名称', `合并,${merged},${into},`, `更名,${street}010,,上坂新社区`].join('\n')

test('the yearly list merges a community, which is seen in the tree, and the whole list is taken back', async () => {
  const { url } = inject('city')
  const { call } = await logIn(url, '童建新')
  const text = `围墙裂缝（${newId().slice(0, 4)}）`
  const { features } = await call(areas.listGridShapes, { params: { code: merged } })
  const [grid] = features
  const [longitude = 0, latitude = 0] = grid ? (geography.findAnchor(grid.geometry) ?? []) : []
  const place = { point: { longitude, latitude, coordSys: 'wgs84' as const }, address: '村口' }
  await callTo(url)(cases.report, { body: { commandId: newId(), text, place } })
  const supervisor = await logIn(url, '徐海生')
  const areaOf = async () => {
    const { items } = await supervisor.call(incidents.listIncidents, { query: { text } })
    return items[0]?.place.areaCode.slice(0, 12)
  }
  expect(await areaOf()).toBe(merged)

  const page = await browser.open({ name: '系统管理员', device: 'desk' })
  await signIn(page, url, '童建新')
  await page.goto('/borders?tab=codes')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '变更清单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('row').filter({ hasText: merged }).getByText('可以执行').waitFor()
  await page.getByText('合并生效后可以整份撤销').waitFor()
  await page.getByLabel('依据哪份文件').fill('统计用区划代码 2026 年变更')
  await page.getByRole('button', { name: '确定变更' }).click()
  const history = page.getByRole('list', { name: '历次变更' })
  await history.getByText('已生效').waitFor()
  await expect.poll(areaOf, { timeout: 30_000 }).toBe(into)
  expect(await namesInTree(page)).toEqual({ merged: 0, renamed: 1 })

  await page.goto('/borders?tab=codes')
  await history.getByRole('button', { name: '撤销这份清单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/恢复 \d+ 个原代码/).waitFor()
  await dialog.getByText('康山社区').waitFor()
  await dialog.getByLabel('为什么撤销').fill('省里退回了这一批')
  await dialog.getByRole('button', { name: '撤销这份清单' }).click()
  await history.getByText('已撤销').waitFor()
  await expect.poll(areaOf, { timeout: 30_000 }).toBe(merged)
  expect(await namesInTree(page)).toEqual({ merged: 1, renamed: 0 })
})

async function namesInTree(page: Page) {
  await page.goto('/areas')
  const tree = page.getByRole('navigation', { name: '区划与网格' })
  for (const name of ['漳州市', '芗城区', '芝山街道']) await open(page, name)
  const community = (name: string) => tree.locator('.ant-tree-treenode').filter({ hasText: name }).count()
  await tree.getByText('渡头社区').waitFor()
  return { merged: await community('康山社区'), renamed: await community('上坂新社区') }
}

async function open(page: Page, name: string): Promise<void> {
  const node = page.locator('.ant-tree-treenode').filter({ hasText: name }).first()
  await node.locator('.ant-tree-switcher').click()
}
