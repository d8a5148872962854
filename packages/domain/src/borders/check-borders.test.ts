import { expect, test } from 'vitest'
import { areas, borders, Refusal } from '../index.ts'
import { fitBorders } from './check-borders.ts'
import { box, grid, town } from './testing/raster-town.ts'

const refusalOf = (act: () => unknown) => {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}
const [, b, c, d] = town
const others = [b, c, d].filter((one) => one !== undefined)
const codes = (shapes: readonly { readonly code: string }[]) => shapes.map(({ code }) => code)

test.each([
  ['border.gap', [box('a', 0, 0, 9, 10), ...others]],
  ['border.overlap', [box('a', 0, 0, 11, 10), ...others]],
  ['border.outside', [box('a', -1, 0, 10, 10), ...others]],
  ['border.code-twice', [box('b', 0, 0, 10, 10), ...others]],
  ['border.no-grid', []],
])('[B9] %s is refused by name', (code, after) => {
  expect(refusalOf(() => borders.checkBorders(town, after))).toBe(code)
})

test('[B9] a grid in pieces is refused, unless it always was', () => {
  const parts = {
    code: 'a',
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: [box('', 0, 0, 10, 10), box('', 10, 10, 20, 20)].flatMap(({ geometry }) =>
        geometry.type === 'Polygon' ? [geometry.coordinates] : [],
      ),
    },
  }
  const rest = [b, c].filter((one) => one !== undefined)
  expect(refusalOf(() => borders.checkBorders(town, [parts, ...rest]))).toBe('border.would-part')
  expect(codes(borders.checkBorders([parts, ...rest], [parts, ...rest]))).toEqual(['a', 'b', 'c'])
})

test('[B9] another division of the same ground is stored; without ground before, any is', () => {
  const halves = [box('a', 0, 0, 20, 10), box('e', 0, 10, 20, 20)]
  expect(codes(borders.checkBorders(town, halves))).toEqual(['a', 'e'])
  expect(codes(borders.checkBorders([], halves))).toEqual(['a', 'e'])
})

test('[B10] a file drawn by hand is fitted, and what was put right is told', () => {
  const drawn = [grid('a', [0.05, 0], [20.2, 0], [20.1, 10.1], [0, 10]), box('e', 0, 10, 20, 20)]
  const { grids, amended } = fitBorders(town, drawn)
  expect(codes(borders.checkBorders(town, grids))).toEqual(['a', 'e'])
  expect(Object.values(amended).every((metres) => metres > 0 && metres < 1000)).toBe(true)
  expect(refusalOf(() => fitBorders(town, [box('a', 0, 0, 20, 15)]))).toBe('border.does-not-fit')
  expect(codes(fitBorders([], drawn).grids)).toEqual(['a', 'e'])
})

test('[B14] a file in GCJ-02 is known by where it fits, unless there is nothing to fit it to', () => {
  const shifted = [box('a', 0, 0, 20, 10), box('e', 0, 10, 20, 20)].map(({ code, geometry }) => ({
    code,
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: areas
        .polygonsOf(geometry)
        .map((polygon) => polygon.map((ring) => ring.map((at) => areas.fromWgs84(at, 'gcj02')))),
    },
  }))
  const { coordSys, grids } = borders.fitImport(town, shifted, undefined)
  expect(coordSys).toBe('gcj02')
  expect(codes(borders.checkBorders(town, grids))).toEqual(['a', 'e'])
  expect(borders.fitImport(town, town, undefined).coordSys).toBe('wgs84')
  expect(refusalOf(() => borders.fitImport(town, shifted, 'wgs84'))).toBe('border.does-not-fit')
  expect(refusalOf(() => borders.fitImport([], shifted, undefined))).toBe('border.coord-unknown')
  const elsewhere = [box('a', 100, 100, 120, 120)]
  expect(refusalOf(() => borders.fitImport(town, elsewhere, undefined))).toBe('border.does-not-fit')
})

test('[B11] a code is not used again', () => {
  const community = '350603003003'
  expect(borders.nextGridCode(community, [`${community}001`, `${community}007`, '350603003004009'])).toBe(
    `${community}008`,
  )
  expect(borders.nextGridCode(community, [])).toBe(`${community}001`)
})

test('[B12] a grid is redrawn where its ground differs, not where a corner stands on a straight border', () => {
  const [first] = town
  if (!first) throw new Error('the town has grids')
  const cornered = grid('a', [0, 0], [10, 0], [10, 6], [10, 10], [0, 10])
  expect(borders.isSameGround(first, cornered)).toBe(true)
  expect(borders.isSameGround(first, grid('a', [0, 0], [10, 0], [10.1, 6], [10, 10], [0, 10]))).toBe(false)
  expect(borders.isSameGround(first, box('a', 0, 0, 10, 9))).toBe(false)
})
