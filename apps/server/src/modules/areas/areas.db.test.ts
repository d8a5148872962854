import { expect, test, vi } from 'vitest'
import { transaction } from '../../platform/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import { importAreas } from './import-areas.ts'
import { importGrids } from './import-grids.ts'
import { addGeography, areaNamer, refreshAtlas, resolvePlace } from './index.ts'
import { listNearbyBuildings } from './list-nearby-buildings.ts'
import { locate } from './locate.ts'
import { matchPlace } from './match-place.ts'
import { searchPlaces } from './search-places.ts'
import { listGridsWithin } from './store.ts'

const { pool, owner } = await testDatabase()
const validFrom = '2021-10-31'
const personId = '019a0000-0000-7000-8000-000000000001'

/** A square whose south-west corner is `x`, `y` hundredths of a degree from 117.7, 24.5. */
function square(x: number, y: number, size = 1): { type: 'Polygon'; coordinates: [number, number][][] } {
  const at = (dx: number, dy: number): [number, number] => [117.7 + (x + dx) / 100, 24.5 + (y + dy) / 100]
  return { type: 'Polygon', coordinates: [[at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]] }
}

function area(code: string, name: string, parentCode: string | null) {
  const levels = { 4: 'city', 6: 'county', 9: 'street', 12: 'community', 15: 'grid' } as const
  const level = Object.entries(levels).find(([digits]) => Number(digits) === code.length)?.[1] ?? 'grid'
  return { code, name, level, parentCode, validFrom }
}

await transaction(pool, (tx) =>
  addGeography(tx, {
    areas: [
      area('3506', '漳州市', null),
      area('350603', '龙文区', '3506'),
      area('350603003', '蓝田街道', '350603'),
      area('350603003003', '毅阳社区', '350603003'),
      area('350603003003001', '第一网格', '350603003003'),
      area('350603003003002', '第二网格', '350603003003'),
      area('350603003004', '学府社区', '350603003'),
      area('350603003004001', '第一网格', '350603003004'),
      area('350604', '龙海区', '3506'),
    ],
    grids: [
      { code: '350603003003001', geometry: square(0, 0) },
      { code: '350603003003002', geometry: square(1, 0) },
      { code: '350603003004001', geometry: square(0, 1) },
    ],
    buildings: [
      { name: '龙江公馆1号楼', address: '水仙大街102号', areaCode: '350603003003001', position: [117.7051, 24.505] },
      { name: '龙江公馆', address: '水仙大街102号', areaCode: '350603003003002', position: [117.715, 24.505] },
      { name: '学府小学', address: '学府路8号', areaCode: '350603003004001', position: [117.705, 24.515] },
    ],
  }),
)

const at = (longitude: number, latitude: number) =>
  locate(pool, { position: [longitude, latitude], coordSys: 'wgs84', accuracyMetres: 0 })

test('a point is answered with its grid, its community and the building that stands there', async () => {
  expect(await at(117.7052, 24.505)).toMatchObject({
    kind: 'inside',
    address: '龙文区蓝田街道毅阳社区水仙大街102号龙江公馆1号楼',
    grids: [{ code: '350603003003001', communityName: '毅阳社区', path: '蓝田街道 · 毅阳社区 · 第一网格' }],
    others: [],
  })
  expect((await at(117.7062, 24.505)).address).toMatch(/龙江公馆1号楼附近$/)
  expect((await at(117.7009, 24.5009)).address).toBe('龙文区蓝田街道毅阳社区')
})

test('buildings around a point are offered nearest first, and none from far away', async () => {
  const near = (longitude: number, latitude: number) =>
    listNearbyBuildings(pool, { position: [longitude, latitude], coordSys: 'wgs84' }).then((found) =>
      found.map(({ name }) => name),
    )
  expect(await near(117.7052, 24.505)).toEqual(['龙江公馆1号楼'])
  expect(await near(117.7, 24.5)).toEqual([])
  expect(await near(0, 0)).toEqual([])
})

test('a border, the outside and a vague position are said to be what they are', async () => {
  const border = await at(117.705, 24.51)
  expect([border.kind, border.grids.map(({ communityName }) => communityName)]).toEqual([
    'border',
    ['毅阳社区', '学府社区'],
  ])
  const near = await at(117.699, 24.505)
  expect(near).toMatchObject({ kind: 'outside', address: null })
  expect(near.nearestMetres).toBeCloseTo(101, 0)
  expect(await at(0, 0)).toMatchObject({ kind: 'outside', grids: [], nearestMetres: null })
  const vague = await locate(pool, { position: [117.705, 24.509], coordSys: 'wgs84', accuracyMetres: 200 })
  expect(vague).toMatchObject({ kind: 'inside', others: [{ communityName: '学府社区' }] })
})

test('a position of a Chinese map is moved before it is looked up', async () => {
  const { position, grids } = await locate(pool, { position: [117.7098, 24.5023], coordSys: 'gcj02' })
  expect(position.longitude).toBeCloseTo(117.705, 3)
  expect(grids[0]?.code).toBe('350603003003001')
})

test('places are found by any part of their name or address, areas before buildings', async () => {
  const names = async (text: string) =>
    (await searchPlaces(pool, { text })).map(({ name, detail }) => `${detail} ${name}`)
  expect(await names('毅阳')).toEqual(['龙文区 · 蓝田街道 毅阳社区'])
  expect(await names('龙江 公馆')).toEqual([
    '龙文区 · 蓝田街道 · 毅阳社区 龙江公馆',
    '龙文区 · 蓝田街道 · 毅阳社区 龙江公馆1号楼',
  ])
  expect(await names('水仙大街１０２')).toHaveLength(2)
  expect((await names('学府'))[0]).toBe('龙文区 · 蓝田街道 学府社区')
  expect(await names('漳州市龙文区蓝田街道毅阳社区龙江公馆1号楼')).toEqual([
    '龙文区 · 蓝田街道 · 毅阳社区 龙江公馆1号楼',
  ])
  expect(await names('蓝田毅阳')).toEqual(['龙文区 · 蓝田街道 毅阳社区'])
  expect((await names('学府社区龙江公馆'))[0]).toBe('龙文区 · 蓝田街道 学府社区')
  expect((await names('yiyang'))[0]).toBe('龙文区 · 蓝田街道 毅阳社区')
  expect((await names('一样社区'))[0]).toBe('龙文区 · 蓝田街道 毅阳社区')
  expect(await names('馆江')).toEqual([])
  expect(await names('，')).toEqual([])
  expect(await searchPlaces(pool, { text: '学', within: '350603003003' })).toEqual([])
})

test('a phrase is answered with one place, a choice or nothing', async () => {
  const heard = (text: string) => matchPlace(pool, { text, spoken: true })
  expect(await heard('就在那个一阳社区旁边')).toMatchObject({
    kind: 'one',
    place: { name: '毅阳社区', areaCode: '350603003003', detail: '龙文区 · 蓝田街道' },
    detail: '',
  })
  expect(await heard('毅阳社区龙江公馆一号楼2单元301室')).toMatchObject({
    kind: 'one',
    place: { kind: 'building', name: '龙江公馆1号楼' },
    detail: '2单元301室',
  })
  expect(await heard('水仙大街')).toMatchObject({
    kind: 'one',
    place: { kind: 'road', areaCode: '350603003003', position: null },
  })
  expect(await heard('第一网格')).toMatchObject({
    kind: 'choose',
    places: [{ name: '第一网格' }, { name: '第一网格' }],
  })
  expect(await heard('今天天气不错')).toEqual({ kind: 'none' })
})

test('where one is at home puts a name first and does not choose it', async () => {
  const asked = { text: '第一网格', spoken: true }
  const first = async (areaCode: string) => {
    const match = await matchPlace(pool, { ...asked, areaCode })
    return match.kind === 'choose' ? match.places.map((place) => place.areaCode) : match.kind
  }
  expect(await first('350603003004')).toEqual(['350603003004001', '350603003003001'])
  expect(await first('350603003003')).toEqual(['350603003003001', '350603003004001'])
})

test('a point decides the place, whatever area was chosen', async () => {
  const point = { longitude: 117.715, latitude: 24.505, coordSys: 'wgs84', accuracyMetres: 12 } as const
  expect(await resolvePlace(pool, { point, areaCode: '350603003004', address: '' })).toEqual({
    longitude: 117.715,
    latitude: 24.505,
    accuracyMetres: 12,
    areaCode: '350603003003002',
    address: '龙文区蓝田街道毅阳社区水仙大街102号龙江公馆',
  })
})

test('a border is settled by the choice, by one community on both sides, or by asking', async () => {
  const between = { longitude: 117.705, latitude: 24.51, coordSys: 'wgs84' } as const
  const settled = await resolvePlace(pool, { point: between, areaCode: '350603003004', address: '路口' })
  expect(settled).toMatchObject({ areaCode: '350603003004001', address: '路口' })
  await expect(resolvePlace(pool, { point: between, address: '' })).rejects.toThrow('place.ambiguous')
  const within = { longitude: 117.71, latitude: 24.505, coordSys: 'wgs84' } as const
  expect(await resolvePlace(pool, { point: within, address: '' })).toMatchObject({ areaCode: '350603003003' })
})

test('a place in another coordinate system is kept beside its conversion, a WGS-84 one is not', async () => {
  const point = { longitude: 117.7098, latitude: 24.5023, coordSys: 'gcj02' } as const
  const place = await resolvePlace(pool, { point, areaCode: '350603003', address: '' })
  expect(place.given).toEqual(point)
  expect(place.longitude).not.toBe(point.longitude)
  const { given } = await resolvePlace(pool, {
    point: { ...point, coordSys: 'wgs84' },
    areaCode: '350603003',
    address: '',
  })
  expect(given).toBeUndefined()
})

test('without a usable point the chosen area stands in, and without either nothing is guessed', async () => {
  const place = await resolvePlace(pool, { areaCode: '350603003003', address: '' })
  expect(place).toMatchObject({ areaCode: '350603003003', address: '龙文区蓝田街道毅阳社区' })
  expect((await at(place.longitude, place.latitude)).grids[0]?.communityName).toBe('毅阳社区')
  const abroad = { longitude: 2.35, latitude: 48.85, coordSys: 'wgs84' } as const
  expect(await resolvePlace(pool, { point: abroad, areaCode: '350604', address: '' })).toMatchObject({
    areaCode: '350604',
  })
  await expect(resolvePlace(pool, { point: abroad, address: '' })).rejects.toThrow('place.outside')
  await expect(resolvePlace(pool, { address: '某处' })).rejects.toThrow('place.required')
  await expect(resolvePlace(pool, { areaCode: '350699', address: '' })).rejects.toThrow('area.unknown')
})

test('an import of areas is all or nothing, accepts padded codes and keeps what is the same', async () => {
  const areas = [
    { code: '350605000000', name: '长泰区', validFrom },
    { code: '350605100000', name: '武安镇' },
    { code: '350604', name: '龙海区' },
  ]
  expect(await importAreas(pool, { areas, personId })).toEqual({ added: 2, changed: 0 })
  const renamed = [{ code: '350605100', name: '武安街道' }]
  expect(await importAreas(pool, { areas: renamed, personId })).toEqual({ added: 0, changed: 1 })
  expect((await areaNamer(pool))('350605100')).toBe('武安街道')
  const orphan = [
    { code: '350605101', name: '岩溪镇' },
    { code: '350606001', name: '无处' },
  ]
  await expect(importAreas(pool, { areas: orphan, personId })).rejects.toThrow('area.parent-missing')
  await expect(importAreas(pool, { areas: [{ code: '35060', name: '错' }], personId })).rejects.toThrow(
    'area.code-invalid',
  )
  expect((await refreshAtlas(pool)).byCode.has('350605101')).toBe(false)
})

test('imported grids answer at once, in WGS-84, and overlaps are reported', async () => {
  const grids = [
    { code: '350603003004002', name: '第二网格', geometry: square(1, 1) },
    { code: '350603003004003', name: '第三网格', geometry: square(1.5, 1) },
  ]
  expect(await importGrids(pool, { coordSys: 'wgs84', grids, personId })).toEqual({
    added: 2,
    changed: 0,
    overlaps: [{ a: '350603003004002', b: '350603003004003' }],
  })
  expect((await at(117.712, 24.515)).grids[0]?.code).toBe('350603003004002')
  const moved = [{ code: '350603003004003', name: '第三网格', geometry: square(2, 1) }]
  expect(await importGrids(pool, { coordSys: 'gcj02', grids: moved, personId })).toMatchObject({ added: 0, changed: 1 })
  const [stored] = await listGridsWithin(pool, '350603003004003')
  const [x, y] = [stored?.geometry.coordinates[0]?.[0]].flat(2)
  expect([Number(x).toFixed(3), Number(y).toFixed(3)]).toEqual(['117.715', '24.513'])
  expect(await listGridsWithin(pool, '350603003004')).toHaveLength(3)
})

test('another server sees the import after a second, without being told', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const name = async () => (await areaNamer(owner))('350604')
  expect(await name()).toBe('龙海区')
  await importAreas(pool, { areas: [{ code: '350604', name: '龙海市' }], personId })
  expect(await name()).toBe('龙海区')
  vi.setSystemTime(Date.now() + 1001)
  expect(await name()).toBe('龙海市')
  vi.useRealTimers()
})

test('a grid whose ground is unsound or whose community is unknown refuses the whole import', async () => {
  const sound = { code: '350603003004009', name: '第九网格', geometry: square(9, 9) }
  const corners: [number, number][] = [
    [117.6, 24.4],
    [117.7, 24.5],
    [117.8, 24.4],
    [117.6, 24.5],
  ]
  const bowTie: typeof sound.geometry = { type: 'Polygon', coordinates: [corners] }
  const refused = (grid: typeof sound) => importGrids(pool, { coordSys: 'wgs84', grids: [sound, grid], personId })
  await expect(refused({ ...sound, code: '350603003004010', geometry: bowTie })).rejects.toThrow('area.shape-invalid')
  await expect(refused({ ...sound, code: '350603099001001' })).rejects.toThrow('area.parent-missing')
  expect((await refreshAtlas(pool)).byCode.has('350603003004009')).toBe(false)
})
