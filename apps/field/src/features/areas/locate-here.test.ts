import { expect, test } from 'vitest'
import { locateHere } from './locate-here.ts'

type Corner = [number, number]

const square = (west: number, code: string, name: string) => ({
  type: 'Feature' as const,
  properties: { code, name, communityName: '毅阳社区' },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [corners(west)],
  },
})

function corners(west: number): Corner[] {
  const east = west + 0.01
  return [
    [west, 24.5],
    [east, 24.5],
    [east, 24.51],
    [west, 24.51],
    [west, 24.5],
  ]
}

const shapes = {
  type: 'FeatureCollection' as const,
  features: [square(117.7, '350603003003001', '第一网格'), square(117.71, '350603003003002', '第二网格')],
}

const at = (longitude: number, accuracyMetres = 10) =>
  locateHere({ longitude, latitude: 24.505, coordSys: 'wgs84', accuracyMetres }, [shapes])

test('without signal a point among the kept borders is told with its community', () => {
  expect(at(117.705)).toMatchObject({ kind: 'inside', grids: [{ path: '毅阳社区 · 第一网格' }] })
})

test('a rough position names the neighbour too, and a point beyond the kept borders is left to the server', () => {
  expect(at(117.7098, 60)?.others.map(({ name }) => name)).toEqual(['第二网格'])
  expect(at(117.9)).toBeNull()
  expect(locateHere({ longitude: 117.7, latitude: 24.5, coordSys: 'wgs84' }, [])).toBeNull()
})
