import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areas, borders, Refusal } from '../index.ts'
import { cellArea } from './cell.ts'
import { field, grid, spotAt, town, uneven } from './testing/raster-town.ts'

const { addCorner, cutCell, drawCell, joinCells, listNeighbours, moveCorner, openBorders, outerPieces, removeCorner } =
  borders
const opened = openBorders(town).cells
const areasOf = (cells: readonly borders.Cell[]) =>
  Object.fromEntries(cells.map((cell) => [cell.code, cellArea(cell) / field ** 2]))
const codeOf = (act: () => unknown) => {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}

test('[B1] a cut divides one grid in two, and its neighbours get the corners where it ends', () => {
  const cells = cutCell(opened, { code: 'a', line: [spotAt(6, -1), spotAt(6, 11)], toCode: 'e' })
  expect(areasOf(cells)).toEqual({ a: 60, b: 100, c: 100, d: 100, e: 40 })
  expect(cells.find(({ code }) => code === 'c')?.loops[0]).toContainEqual(spotAt(6, 10))
  const bent = cutCell(opened, { code: 'd', line: [spotAt(9, 12), spotAt(15, 12), spotAt(15, 21)], toCode: 'e' })
  expect(areasOf(bent)).toMatchObject({ d: 60, e: 40 })
})

test('[B2] a line that ends inside, misses the grid or crosses it several times is refused', () => {
  const cut = (...line: [number, number][]) =>
    codeOf(() => cutCell(opened, { code: 'a', line: line.map(([x, y]) => spotAt(x, y)), toCode: 'e' }))
  expect(cut([5, -1], [5, 5])).toBe('border.cut-not-through')
  expect(cut([-5, -1], [-5, 11])).toBe('border.cut-not-through')
  expect(cut([5, -1])).toBe('border.cut-not-through')
  expect(cut([3, -1], [3, 12], [7, 12], [7, -1])).toBe('border.cut-too-often')
  expect(codeOf(() => cutCell(opened, { code: 'z', line: [], toCode: 'e' }))).toBe('border.no-grid')
})

test('[B3] the smaller piece may go to a neighbour, and to nobody else', () => {
  const line = [spotAt(8, -1), spotAt(8, 11)]
  expect(areasOf(cutCell(opened, { code: 'a', line, toCode: 'b' }))).toEqual({ a: 80, b: 120, c: 100, d: 100 })
  expect(codeOf(() => cutCell(opened, { code: 'a', line, toCode: 'd' }))).toBe('border.not-neighbours')
})

test('[B4] neighbours are joined under the first one’s code; a shared corner makes no neighbours', () => {
  expect(areasOf(joinCells(opened, { code: 'b', gone: 'a' }))).toEqual({ b: 200, c: 100, d: 100 })
  expect(codeOf(() => joinCells(opened, { code: 'a', gone: 'd' }))).toBe('border.not-neighbours')
  expect(codeOf(() => joinCells(opened, { code: 'a', gone: 'a' }))).toBe('border.no-grid')
  const around = [grid('e', [0, 0], [9, 0], [9, 9], [0, 9]), grid('f', [3, 3], [6, 3], [6, 6], [3, 6])]
  const hole = openBorders([
    { code: 'e', geometry: { type: 'Polygon', coordinates: around.flatMap(({ geometry }) => ringsOf(geometry)) } },
    ...around.slice(1),
  ]).cells
  expect(areasOf(hole)).toEqual({ e: 72, f: 9 })
  expect(areasOf(joinCells(hole, { code: 'e', gone: 'f' }))).toEqual({ e: 81 })
})

function ringsOf(geometry: areas.Geometry): areas.Ring[] {
  return areas.polygonsOf(geometry).flat()
}

test('[B5] a corner moves in every grid that has it; one that is put in can be taken out again', () => {
  const moved = moveCorner(opened, { from: spotAt(10, 10), to: spotAt(12, 10) })
  expect(areasOf(moved)).toEqual({ a: 110, b: 90, c: 110, d: 90 })
  const bent = addCorner(opened, { piece: [spotAt(10, 0), spotAt(10, 10)], at: spotAt(12, 5) })
  expect(areasOf(bent)).toMatchObject({ a: 110, b: 90 })
  expect(areasOf(removeCorner(bent, spotAt(12, 5)))).toMatchObject({ a: 100, b: 100 })
  expect(codeOf(() => removeCorner(opened, spotAt(10, 10)))).toBe('border.corner-held')
  const three = openBorders(uneven).cells
  expect(areasOf(moveCorner(three, { from: spotAt(10, 10), to: spotAt(10, 8) }))).toEqual({ a: 180, b: 110, c: 110 })
})

test('[B6] the border of all grids together stays', () => {
  expect(codeOf(() => moveCorner(opened, { from: spotAt(10, 0), to: spotAt(11, 0) }))).toBe('border.outer')
  expect(codeOf(() => removeCorner(opened, spotAt(0, 0)))).toBe('border.outer')
  const piece = [spotAt(0, 0), spotAt(10, 0)] as const
  expect(codeOf(() => addCorner(opened, { piece, at: spotAt(5, 1) }))).toBe('border.outer')
  expect(codeOf(() => moveCorner(opened, { from: spotAt(1, 1), to: spotAt(2, 2) }))).toBe('border.no-corner')
})

test('[B7] a corner that would be pulled over another border stays', () => {
  for (const to of [spotAt(25, 10), spotAt(10, 25), spotAt(-3, -3)])
    expect(codeOf(() => moveCorner(opened, { from: spotAt(10, 10), to }))).toBe('border.would-cross')
})

test('[B13] a grid drawn over others takes its ground from them, and ends where all of them end', () => {
  const corners = [spotAt(8, 8), spotAt(12, 8), spotAt(12, 12), spotAt(8, 12)]
  expect(areasOf(drawCell(opened, { code: 'e', corners }))).toEqual({ a: 96, b: 96, c: 96, d: 96, e: 16 })
  const beyond = [spotAt(-5, -5), spotAt(5, -5), spotAt(5, 5), spotAt(-5, 5)]
  expect(areasOf(drawCell(opened, { code: 'e', corners: beyond.toReversed() }))).toMatchObject({ a: 75, e: 25 })
  const through = [spotAt(4, -1), spotAt(6, -1), spotAt(6, 11), spotAt(4, 11)]
  expect(codeOf(() => drawCell(opened, { code: 'e', corners: through }))).toBe('border.would-part')
  const all = [spotAt(-1, -1), spotAt(11, -1), spotAt(11, 11), spotAt(-1, 11)]
  expect(codeOf(() => drawCell(opened, { code: 'e', corners: all }))).toBe('border.nothing-left')
  expect(codeOf(() => drawCell(opened, { code: 'e', corners: all.slice(0, 2) }))).toBe('border.too-few-corners')
  expect(areasOf(drawCell([], { code: 'e', corners }))).toEqual({ e: 16 })
})

test('[B4] neighbours are those with a common stretch of border', () => {
  expect(listNeighbours(opened, 'a')).toEqual(['b', 'c'])
  expect(listNeighbours(opened, 'z')).toEqual([])
})

const anywhere = fc.tuple(fc.integer({ min: -2000, max: 22_000 }), fc.integer({ min: -2000, max: 22_000 }))
const spot = anywhere.map(([x, y]) => spotAt(x / field, y / field))
const choice = fc.nat(1000)
const edit = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), line: fc.array(spot, { minLength: 2, maxLength: 4 }), at: choice }),
  fc.record({ kind: fc.constant('join' as const), at: choice, other: choice }),
  fc.record({ kind: fc.constant('move' as const), at: choice, to: spot }),
  fc.record({ kind: fc.constant('add' as const), at: choice, to: spot }),
  fc.record({ kind: fc.constant('remove' as const), at: choice }),
)
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function apply(cells: readonly borders.Cell[], asked: Edit): readonly borders.Cell[] {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length]
  const pieces = cells.flatMap(({ loops }) => loops.flatMap(borders.piecesOf))
  const code = pick(cells, asked.at)?.code ?? ''
  const piece = pick(pieces, asked.at)
  if (!piece) return cells
  switch (asked.kind) {
    case 'cut':
      return cutCell(cells, { code, line: asked.line, toCode: `n${asked.at}` })
    case 'join':
      return joinCells(cells, { code, gone: pick(cells, asked.other)?.code ?? '' })
    case 'move':
      return moveCorner(cells, { from: piece[0], to: asked.to })
    case 'add':
      return addCorner(cells, { piece, at: asked.to })
    case 'remove':
      return removeCorner(cells, piece[0])
  }
}

test('[B8] after any edits the ground is the same and nobody shares any of it', () => {
  let [done, refused] = [0, 0]
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.constantFrom(town, uneven), (edits, start) => {
      let cells: readonly borders.Cell[] = openBorders(start).cells
      const length = cells.length
      for (const one of edits) {
        try {
          cells = apply(cells, one)
          done += 1
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refused += 1
        }
      }
      const total = cells.reduce((sum, cell) => sum + cellArea(cell), 0)
      const allowed = length * 100 * field
      const all = start.reduce(
        (sum, shape) => sum + cellArea(openBorders([shape]).cells[0] ?? { code: '', loops: [] }),
        0,
      )
      expect(Math.abs(total - all)).toBeLessThan(allowed)
      const shapes = cells.map((cell) => ({ code: cell.code, geometry: borders.toGeometry(cell) }))
      expect(openBorders(shapes).misfit.overlap).toBeLessThan(allowed)
      expect(areas.listOverlaps(shapes)).toEqual([])
      expect(shapes.flatMap(({ geometry }) => areas.listGeometryFaults(geometry))).toEqual([])
      expect(borders.checkBorders(start, shapes)).toHaveLength(cells.length)
      expect(outerPieces(cells).length).toBeGreaterThan(3)
    }),
    { numRuns: 200 },
  )
  expect(done).toBeGreaterThan(100)
  expect(refused).toBeGreaterThan(100)
})
