import type { UnitView } from '@ejia/contract'
import { expect, test } from 'vitest'
import type { GridShapes } from '../../areas/index.ts'
import { placeUnits } from './place-units.ts'

const unit = (name: string, areaCode: string): UnitView => ({
  id: name,
  kind: 'department',
  name,
  areaCode,
  areaName: '',
  parentId: null,
  nature: null,
})
function grid(code: string, west: number): GridShapes['features'][number] {
  const ring: [number, number][] = [
    [west, 24.5],
    [west + 0.01, 24.5],
    [west + 0.01, 24.51],
    [west, 24.51],
    [west, 24.5],
  ]
  return {
    type: 'Feature',
    properties: { code, name: code, communityName: '' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}
const shapes = {
  type: 'FeatureCollection' as const,
  features: [grid('350603003003001', 117.7), grid('350603003003002', 117.71), grid('350603003004001', 117.75)],
}
const units = [
  unit('蓝田街道综治中心', '350603003'),
  unit('蓝田派出所', '350603003'),
  unit('毅阳社区居委会', '350603003003'),
  unit('金源社区居委会', '350603003004'),
  unit('毅阳社区第一网格', '350603003003001'),
  unit('别处的社区', '350602001001'),
]
const placed = (zoom: number) => placeUnits(units, shapes, zoom)

test('the nearer one looks, the smaller the areas whose units are shown; others have no ground here', () => {
  expect(placed(12).map(({ names }) => names)).toEqual([['蓝田街道综治中心', '蓝田派出所']])
  expect(placed(14).map(({ names }) => names)).toEqual([['毅阳社区居委会'], ['金源社区居委会']])
  expect(placed(16).map(({ names }) => names)).toEqual([['毅阳社区第一网格']])
})

test('a unit stands inside a grid of its area, near the middle', () => {
  const [street] = placed(12)
  expect(street?.spot.longitude).toBeCloseTo(117.715, 5)
  const [community] = placed(14)
  expect([117.705, 117.715].some((at) => Math.abs((community?.spot.longitude ?? 0) - at) < 1e-6)).toBe(true)
})
