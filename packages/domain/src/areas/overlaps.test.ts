import { expect, test } from 'vitest'
import {
  buildGridIndex,
  type Geometry,
  type GridShape,
  listGeometryFaults,
  listOverlaps,
  type Position,
  squareMetresOf,
} from './index.ts'

function box(...[west, south, east, north]: [number, number, number, number]): Position[] {
  const at = (x: number, y: number): Position => [117.6 + x / 1000, 24.5 + y / 1000]
  return [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]
}

function grid(code: string, ...rings: Position[][]): GridShape {
  return { code, geometry: { type: 'Polygon', coordinates: rings } }
}

test.each<[string, Geometry]>([
  ['empty', { type: 'MultiPolygon', coordinates: [] }],
  ['empty', { type: 'Polygon', coordinates: [] }],
  [
    'out-of-bounds',
    {
      type: 'Polygon',
      coordinates: [
        [
          [24.5, 117.6],
          [24.6, 117.6],
          [24.6, 117.7],
        ],
      ],
    },
  ],
  [
    'too-few-positions',
    {
      type: 'Polygon',
      coordinates: [
        [
          [117.6, 24.5],
          [117.7, 24.5],
          [117.6, 24.5],
        ],
      ],
    },
  ],
  [
    'no-area',
    {
      type: 'Polygon',
      coordinates: [
        [
          [117.6, 24.5],
          [117.7, 24.5],
          [117.8, 24.5],
          [117.6, 24.5],
        ],
      ],
    },
  ],
  [
    'crosses-itself',
    {
      type: 'Polygon',
      coordinates: [
        [
          [117.6, 24.5],
          [117.7, 24.6],
          [117.9, 24.5],
          [117.6, 24.6],
        ],
      ],
    },
  ],
  ['too-few-positions', { type: 'Polygon', coordinates: [box(0, 0, 9, 9), box(1, 1, 1, 5)] }],
])('[G17] a geometry that is %s is reported', (fault, geometry) => {
  expect(listGeometryFaults(geometry)).toEqual([fault])
})

test('[G17] a sound polygon with a hole has no faults', () => {
  expect(listGeometryFaults(grid('a', box(0, 0, 9, 9), box(1, 1, 5, 5)).geometry)).toEqual([])
})

test.each<[string, GridShape, GridShape]>([
  ['corners over each other', grid('a', box(0, 0, 4, 4)), grid('b', box(3, 3, 8, 8))],
  ['a cross', grid('a', box(0, 3, 9, 6)), grid('b', box(3, 0, 6, 9))],
  ['one inside the other', grid('a', box(0, 0, 9, 9)), grid('b', box(3, 3, 6, 6))],
  ['the same ground twice', grid('a', box(0, 0, 9, 9)), grid('b', box(0, 0, 9, 9))],
  ['half of it twice', grid('a', box(0, 0, 9, 9)), grid('b', box(0, 0, 9, 4))],
  ['a hole filled too far', grid('a', box(0, 0, 9, 9), box(3, 3, 6, 6)), grid('b', box(2, 3, 6, 6))],
])('[G18] %s is an overlap, with a position in both', (_name, a, b) => {
  const [overlap, ...rest] = listOverlaps([b, a])
  expect(rest).toEqual([])
  expect(overlap?.grids).toEqual(['a', 'b'])
  expect(listOverlaps([a, b], new Set(['b']))).toHaveLength(1)
  expect(listOverlaps([a, b], new Set(['c']))).toEqual([])
  expect(overlap && buildGridIndex([a, b]).find(overlap.at)).toEqual({ kind: 'border', grids: ['a', 'b'] })
})

test('[G18] neighbours, a filled hole and a grid of several parts do not overlap', () => {
  const parts: GridShape = {
    code: 'd',
    geometry: { type: 'MultiPolygon', coordinates: [[box(20, 0, 29, 9)], [box(22, 2, 24, 4)]] },
  }
  const grids = [
    grid('a', box(0, 0, 9, 9), box(3, 3, 6, 6)),
    grid('b', box(3, 3, 6, 6)),
    grid('c', box(9, 2, 12, 12)),
    parts,
  ]
  expect(listOverlaps(grids)).toEqual([])
})

test('[G21] ground is measured in square metres, without its holes', () => {
  const square = (at: number, side: number): Position[] => [
    [117.7 + at, 24.5 + at],
    [117.7 + at + side, 24.5 + at],
    [117.7 + at + side, 24.5 + at + side],
    [117.7 + at, 24.5 + at + side],
  ]
  const whole = squareMetresOf({ type: 'Polygon', coordinates: [square(0, 0.01)] })
  expect(whole).toBeGreaterThan(1_120_000)
  expect(whole).toBeLessThan(1_130_000)
  const holed = squareMetresOf({ type: 'MultiPolygon', coordinates: [[square(0, 0.01), square(0.002, 0.005)]] })
  expect(holed / whole).toBeCloseTo(0.75, 3)
})
