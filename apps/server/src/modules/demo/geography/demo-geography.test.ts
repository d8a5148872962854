import { areas as domain } from '@ejia/domain'
import { expect, test } from 'vitest'
import { demoGeography } from './demo-geography.ts'

const geography = demoGeography()
const byCode = new Map(geography.areas.map((area) => [area.code, area]))
const index = domain.buildGridIndex(geography.grids)

test('the city has its eleven counties and every code is one, below its parent', () => {
  expect(geography.areas.filter(({ level }) => level === 'county')).toHaveLength(11)
  expect(byCode.size).toBe(geography.areas.length)
  for (const { code, level, parentCode } of geography.areas) {
    expect(domain.findLevel(code)).toBe(level)
    expect(parentCode ?? '35').toBe(domain.findParentCode(code))
    expect(parentCode === null || byCode.has(parentCode)).toBe(true)
  }
})

test('the places of the worked example are there under their real codes', () => {
  const named = ['350603', '350603003', '350603003003', '350602006', '350602006005', '350604', '350605']
  expect(named.map((code) => byCode.get(code)?.name)).toEqual([
    '龙文区',
    '蓝田街道',
    '毅阳社区',
    '通北街道',
    '金源社区',
    '龙海区',
    '长泰区',
  ])
})

test('every community of the two districts has three to six grids, side by side', () => {
  const grids = Map.groupBy(geography.grids, ({ code }) => code.slice(0, 12))
  const communities = geography.areas.filter(({ level }) => level === 'community')
  expect(communities).toHaveLength(257)
  for (const { code } of communities) {
    const shapes = grids.get(code) ?? []
    expect(shapes.length).toBeGreaterThanOrEqual(3)
    expect(shapes.length).toBeLessThanOrEqual(6)
    expect([code, reachable(shapes)]).toEqual([code, shapes.length])
  }
})

test('grids are sound, share no ground and leave no gap', () => {
  expect(geography.grids.flatMap(({ geometry }) => domain.listGeometryFaults(geometry))).toEqual([])
  expect(domain.listOverlaps(geography.grids)).toEqual([])
  const sides = Map.groupBy(geography.grids.flatMap(sidesOf), ({ key }) => key)
  const lonely = [...sides.values()].filter((both) => both.length === 1).map(([side]) => side?.at ?? [0, 0])
  // Sides without a neighbour are the rim of the city and form one closed line: a gap inside would be another.
  expect(
    loopsOf([...sides.values()].filter((both) => both.length === 1).flatMap(([side]) => (side ? [side] : []))),
  ).toBe(1)
  expect(lonely.length).toBeLessThan(geography.grids.length)
})

test('every building stands in the grid it is written down under', () => {
  expect(geography.buildings.length).toBeGreaterThan(geography.grids.length * 3)
  for (const { position, areaCode } of geography.buildings)
    expect(index.find(position)).toEqual({ kind: 'inside', grid: areaCode })
})

test('it is the same city every time', () => {
  expect(demoGeography()).toEqual(geography)
})

type Shape = (typeof geography.grids)[number]

function sidesOf({ code, geometry }: Shape) {
  const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []
  return ring.slice(1).map((to, at) => {
    const from = ring[at] ?? to
    return { code, ends: [from.join(), to.join()] as const, key: [from.join(), to.join()].sort().join(' '), at: from }
  })
}

/** How many of the shapes can be reached from the first over shared sides. */
function reachable(shapes: readonly Shape[]): number {
  const owners = Map.groupBy(shapes.flatMap(sidesOf), ({ key }) => key)
  const seen = new Set([shapes[0]?.code ?? ''])
  for (const _ of shapes)
    for (const both of owners.values())
      if (both.some(({ code }) => seen.has(code))) for (const { code } of both) seen.add(code)
  return seen.size
}

/** Sides joined end to end fall into this many closed lines. */
function loopsOf(sides: readonly { readonly ends: readonly [string, string] }[]): number {
  const group = new Map<string, string>()
  const rootOf = (end: string): string => {
    const above = group.get(end)
    return above === undefined || above === end ? end : rootOf(above)
  }
  for (const { ends } of sides) group.set(rootOf(ends[0]), rootOf(ends[1]))
  return new Set(sides.flatMap(({ ends }) => ends.map(rootOf))).size
}
