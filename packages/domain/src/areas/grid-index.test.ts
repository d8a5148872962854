import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGridIndex, findAnchor, type Geometry, type GridAnswer, type GridShape, type Position } from './index.ts'
import { findByWinding } from './testing/find-by-winding.ts'

/** A square of `size` hundredths of a degree whose south-west corner is `x`, `y` hundredths from 117.6, 24.5. */
function square(x: number, y: number, size: number): Position[] {
  const at = (dx: number, dy: number): Position => [117.6 + (x + dx) / 100, 24.5 + (y + dy) / 100]
  return [at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]
}

function polygon(...rings: Position[][]): Geometry {
  return { type: 'Polygon', coordinates: rings }
}

const left: GridShape = { code: 'left', geometry: polygon(square(0, 0, 1)) }
const right: GridShape = { code: 'right', geometry: polygon(square(1, 0, 1)) }
const far: GridShape = {
  code: 'far',
  geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 1)], [square(22, 0, 1)]] },
}
const ring: GridShape = { code: 'ring', geometry: polygon(square(40, 0, 3), square(41, 1, 1)) }
const island: GridShape = { code: 'island', geometry: polygon(square(41, 1, 1)) }
const index = buildGridIndex([left, right, far, ring, island])

test('[G10] a point clear of every border is inside its grid', () => {
  expect(index.find([117.605, 24.505])).toEqual({ kind: 'inside', grid: 'left' })
  expect(index.find([117.615, 24.505])).toEqual({ kind: 'inside', grid: 'right' })
  expect(index.find([117.825, 24.505])).toEqual({ kind: 'inside', grid: 'far' })
})

test('[G11] a point on a shared border names both grids', () => {
  expect(index.find([117.61, 24.505])).toEqual({ kind: 'border', grids: ['left', 'right'] })
  expect(index.find([117.61, 24.5])).toEqual({ kind: 'border', grids: ['left', 'right'] })
})

test('[G11] a point on the outer border names the one grid and does not pretend to be inside', () => {
  expect(index.find([117.6, 24.505])).toEqual({ kind: 'border', grids: ['left'] })
  expect(index.find([117.6, 24.5])).toEqual({ kind: 'border', grids: ['left'] })
})

test('[G11] ground claimed twice names both claimants', () => {
  const twice = buildGridIndex([left, { ...left, code: 'also' }])
  expect(twice.find([117.605, 24.505])).toEqual({ kind: 'border', grids: ['also', 'left'] })
})

test('[G12] a point outside names the nearest grid and the distance', () => {
  const answer = index.find([117.599, 24.505])
  expect(answer).toMatchObject({ kind: 'outside', nearest: { grid: 'left' } })
  expect(answer.kind === 'outside' ? answer.nearest?.metres : 0).toBeCloseTo(101.2, 0)
})

test('[G12] far from everything, and with no grids at all, nothing is near', () => {
  expect(index.find([116, 24.5])).toEqual({ kind: 'outside' })
  expect(index.find([NaN, NaN])).toEqual({ kind: 'outside' })
  expect(buildGridIndex([]).find([117.6, 24.5])).toEqual({ kind: 'outside' })
})

test('[G13] a hole belongs to the grid that fills it, or to nobody', () => {
  expect(index.find([118.015, 24.515])).toEqual({ kind: 'inside', grid: 'island' })
  expect(index.find([118.005, 24.505])).toEqual({ kind: 'inside', grid: 'ring' })
  expect(index.find([118.01, 24.515])).toEqual({ kind: 'border', grids: ['island', 'ring'] })
  const hollow = buildGridIndex([ring])
  expect(hollow.find([118.015, 24.515])).toMatchObject({ kind: 'outside', nearest: { grid: 'ring' } })
})

test('[G15] a vague position names the other grids its circle touches, nearest first', () => {
  expect(index.locate([117.609, 24.505], 50).others).toEqual([])
  const { answer, others } = index.locate([117.609, 24.505], 150)
  expect(answer).toEqual({ kind: 'inside', grid: 'left' })
  expect(others.map(({ grid, metres }) => [grid, Math.round(metres)])).toEqual([['right', 101]])
  expect(index.locate([117.601, 24.4995], 200).others.map(({ grid }) => grid)).toEqual(['left'])
})

test('[G16] the anchor of any ground lies inside it', () => {
  const shapes = [left, far, ring]
  const anchors = shapes.map(({ geometry }) => findAnchor(geometry))
  expect(anchors.map((at) => at && index.find(at))).toEqual(shapes.map(({ code }) => ({ kind: 'inside', grid: code })))
  expect(findAnchor({ type: 'MultiPolygon', coordinates: [] })).toBeUndefined()
})

const grains = fc.integer({ min: 0, max: 12 })
/** Corners on a coarse raster make shared borders, holes that touch and rings without area common. */
const corner = fc.tuple(grains, grains).map(([x, y]): Position => [117.6 + x / 1000, 24.5 + y / 1000])
const anyRing = fc.array(corner, { minLength: 0, maxLength: 7 })
const anyPolygon = fc.array(anyRing, { minLength: 1, maxLength: 3 })
const anyGeometry = fc.oneof(
  anyPolygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc.array(anyPolygon, { maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
)
const anyGrids = fc
  .array(anyGeometry, { maxLength: 8 })
  .map((geometries) => geometries.map((geometry, at): GridShape => ({ code: `g${at}`, geometry })))
const anyPoint = fc.oneof(
  corner,
  fc.tuple(corner, corner).map(([a, b]): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]),
  fc.tuple(
    fc.double({ min: 117.598, max: 117.614, noNaN: true }),
    fc.double({ min: 24.498, max: 24.514, noNaN: true }),
  ),
)

test('[G10] [G11] [G12] [G13] the index agrees with the slow way round for any polygons', () => {
  fc.assert(
    fc.property(anyGrids, fc.array(anyPoint, { minLength: 20, maxLength: 20 }), (grids, points) => {
      const built = buildGridIndex(grids)
      for (const point of points) {
        const asked = { grids, point }
        expect(comparable(built.find(point), asked)).toEqual(comparable(findByWinding(grids, point), asked))
      }
    }),
    { numRuns: 500 },
  )
})

test('[G14] repeated positions, open rings and rings without area change no answer', () => {
  const spoil = (rings: readonly (readonly Position[])[]) => [
    ...rings.map((one) => one.slice(0, -1).flatMap((at) => [at, at])),
    square(0, 0, 1).slice(0, 2),
    [],
  ]
  const spoilt = [left, right, ring, island].map(
    ({ code, geometry }): GridShape => ({
      code,
      geometry: geometry.type === 'Polygon' ? { type: 'Polygon', coordinates: spoil(geometry.coordinates) } : geometry,
    }),
  )
  const clean = buildGridIndex([left, right, ring, island])
  fc.assert(
    fc.property(anyPoint, (point) => {
      expect(buildGridIndex(spoilt).find(point)).toEqual(clean.find(point))
    }),
  )
})

/** Grids equally near may be named either way: then the named one's own distance takes the place of the name. */
function comparable(answer: GridAnswer, { grids, point }: { grids: GridShape[]; point: Position }) {
  if (answer.kind !== 'outside' || !answer.nearest) return answer
  const { grid } = answer.nearest
  const alone = findByWinding(
    grids.filter(({ code }) => code === grid),
    point,
  )
  const metres = alone.kind === 'outside' ? (alone.nearest?.metres ?? 0) : 0
  return {
    kind: 'outside',
    millimetres: Math.round(metres * 1000),
    off: Math.round(Math.abs(metres - answer.nearest.metres)),
  }
}
