import { newId } from '@ejia/client'
import { areas, cases, incidents } from '@ejia/contract'
import { areas as geography, borders as rules } from '@ejia/domain'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { callTo } from './city/call.ts'
import { logIn } from './city/log-in.ts'
import { startBrowser } from './screens/browser.ts'
import { enterField } from './screens/field.ts'
import { signIn } from './screens/sign-in.ts'

const browser = startBrowser()

/** A community that no other journey works in; the first of its grids has a worker. */
const community = '350602006001'
const first = `${community}001`
const second = `${community}002`

test('a piece of one grid is given to its neighbour on the map, an open matter goes along, and all of it back again', async () => {
  const { url } = inject('city')
  const { call } = await logIn(url, '童建新')
  const shapes = await call(areas.listGridShapes, { params: { code: community } })
  const grids = shapes.features.map(({ properties, geometry }) => ({ ...properties, geometry }))
  const { line, within } = findCut(grids)
  const text = `井盖松动，车过就响（${newId().slice(0, 4)}）`
  const point = { longitude: within[0], latitude: within[1], coordSys: 'wgs84' as const }
  const body = { commandId: newId(), text, place: { point, address: '小区东门口' } }
  const { caseCode } = await callTo(url)(cases.report, { body })
  const dispatcher = await logIn(url, '郑伟明')
  const areaOf = async () => {
    const { items } = await dispatcher.call(incidents.listIncidents, { query: { text } })
    return items[0]?.place.areaCode
  }
  expect(await areaOf()).toBe(second)

  const page = await browser.open({ name: '系统管理员', device: 'desk' })
  await signIn(page, url, '童建新')
  await page.goto(`/borders?community=${community}`)
  await page.locator('.map-canvas[data-ready]').waitFor()
  await page.getByRole('radio', { name: '002' }).check()
  for (const at of line) await clickMap(page, { at, grids })
  await page.getByText('已点 2 个点').waitFor()
  await page.getByRole('combobox', { name: '切下的小块' }).click()
  const taker = grids.find(({ code }) => code === first)?.name ?? ''
  await page.getByTitle(`划给${taker}`).last().click()
  await page.getByRole('button', { name: /切\s*开/ }).click()
  await page.getByText('已改 1 步，还没有提交').waitFor()

  await page.getByRole('button', { name: '看看影响' }).click()
  await page.getByRole('row').filter({ hasText: caseCode }).waitFor()
  await page.getByLabel('为什么调整').fill('东门口离第一网格更近')
  await page.getByRole('button', { name: '确定调整' }).click()
  const history = page.getByRole('list', { name: '历次调整' })
  await history.getByText('东门口离第一网格更近').waitFor()
  await expect.poll(areaOf, { timeout: 30_000 }).toBe(first)

  const phone = await browser.open({ name: '网格员', device: 'phone' })
  await enterField(phone, '谢志远')
  await phone.getByText(text).first().waitFor()

  await history.getByRole('button', { name: '恢复到这次之前' }).first().click()
  await page.getByRole('button', { name: '看看影响' }).click()
  await page.getByRole('row').filter({ hasText: caseCode }).waitFor()
  await page.getByLabel('为什么调整').fill('改错了，恢复')
  await page.getByRole('button', { name: '确定调整' }).click()
  await history.getByText('改错了，恢复').waitFor()
  await expect.poll(areaOf, { timeout: 30_000 }).toBe(second)
})

type Grid = geography.GridShape

/** A straight cut whose smaller piece lies beside the first grid, and a place well inside of that piece. */
function findCut(grids: readonly Grid[]) {
  const { cells } = rules.openBorders(grids)
  const [west, south, east, north] = boundsOf(grids.filter(({ code }) => code === second))
  const before = geography.buildGridIndex(grids)
  const steps = Array.from({ length: 17 }, (_, at) => (at + 1) / 18)
  const cuts = steps.flatMap((share): (readonly [geography.Position, geography.Position])[] => {
    const [x, y] = [west + share * (east - west), south + share * (north - south)]
    return [
      [
        [x, south - 0.00005],
        [x, north + 0.00005],
      ],
      [
        [west - 0.00005, y],
        [east + 0.00005, y],
      ],
    ]
  })
  const found = cuts.flatMap((line) => {
    try {
      const cut = rules.cutCell(cells, { code: second, line: line.map(rules.toSpot), toCode: first })
      const after = geography.buildGridIndex(cut.map((cell) => ({ code: cell.code, geometry: rules.toGeometry(cell) })))
      const inside = steps
        .flatMap((x) => steps.map((y): geography.Position => [west + x * (east - west), south + y * (north - south)]))
        .filter((at) => isClear(before, at, second) && isClear(after, at, first))
      return inside.map((within) => ({ line, within, size: inside.length }))
    } catch {
      return []
    }
  })
  const [best] = found.toSorted((a, b) => b.size - a.size)
  if (!best) throw new Error('no cut of the second grid leaves a piece beside the first')
  return best
}

/** In the grid, and so far from any other that a click may miss by some metres. */
function isClear(index: geography.GridIndex, at: geography.Position, code: string): boolean {
  const { answer, others } = index.locate(at, 15)
  return answer.kind === 'inside' && answer.grid === code && others.length === 0
}

function boundsOf(grids: readonly Grid[]) {
  const points = grids.flatMap(({ geometry }) => geography.polygonsOf(geometry).flat(2))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
}

type Click = { readonly at: geography.Position; readonly grids: readonly Grid[] }

/** The map opens on all grids with forty pixels around them. */
async function clickMap(page: Page, { at, grids }: Click): Promise<void> {
  const canvas = page.locator('.map-canvas')
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no map')
  const [west, south, east, north] = boundsOf(grids)
  const padding = 40
  const [left, right] = [west, east].map((longitude) => longitude / 360)
  const [bottom, top] = [south, north].map(heightOf)
  if (left === undefined || right === undefined || bottom === undefined || top === undefined) return
  const scale = Math.min((box.width - 2 * padding) / (right - left), (box.height - 2 * padding) / (top - bottom))
  const x = box.width / 2 + (at[0] / 360 - (left + right) / 2) * scale
  const y = box.height / 2 - (heightOf(at[1]) - (bottom + top) / 2) * scale
  await canvas.click({ position: { x, y } })
}

/** Of a latitude on a Mercator map, in turns. */
function heightOf(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI)
}
