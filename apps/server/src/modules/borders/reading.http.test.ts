import { api } from '@ejia/contract'
import { areas } from '@ejia/domain'
import { expect, test } from 'vitest'
import { boxOf, communityCode, first, openBorderCity, second } from './testing/border-city.ts'
import { zippedShapefile } from './testing/shapefile.ts'

const city = await openBorderCity()
const administrator = await city.as('administrator')
const params = { communityCode }

async function read(file: Buffer | object, coordSys?: string) {
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(JSON.stringify(file))
  const query = coordSys === undefined ? '' : `?coordSys=${coordSys}`
  const path = api.readBorderFile.path.replace(':communityCode', communityCode) + query
  const { status, body } = await city.upload('administrator', path, bytes)
  const reply = api.readBorderFile.reply.safeParse(body)
  return { status, body, reply: reply.success ? reply.data : undefined }
}

const west = boxOf(0, 0, 6, 10)
const east = boxOf(6, 0, 20, 10)

function collection(given: readonly (readonly [object, object])[]) {
  return {
    type: 'FeatureCollection',
    features: given.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })),
  }
}

test('GeoJSON is matched by code and by name, and what is new is numbered; other communities are left out', async () => {
  const { reply } = await read(
    collection([
      [boxOf(0, 0, 6, 5), { 网格编码: first, 网格名称: '西网格' }],
      [boxOf(6, 0, 20, 10), { name: '第二网格' }],
      [boxOf(0, 5, 6, 10), { name: '北网格' }],
      [boxOf(30, 0, 40, 10), { code: '350603003004001' }],
      [{ type: 'Point', coordinates: [117.7, 24.5] }, {}],
    ]),
  )
  expect(reply).toMatchObject({ coordSys: 'wgs84', detected: true, elsewhere: 1, numbered: 1 })
  expect(reply?.grids.map(({ code, name }) => [code, name])).toEqual([
    [first, '西网格'],
    [second, '第二网格'],
    [`${communityCode}003`, '北网格'],
  ])
  const { code } = await administrator('previewBorders', { params, body: { grids: reply?.grids ?? [] } })
  expect(code).toBeUndefined()
})

test('a shapefile in GCJ-02 with Chinese names is detected by where it fits', async () => {
  const shifted = ({ coordinates: [ring = []] }: typeof west) =>
    ring.map((at) => areas.fromWgs84(at, 'gcj02')).toReversed()
  const file = zippedShapefile([
    { code: first, name: '西网格', ring: shifted(west) },
    { code: second, name: '东网格', ring: shifted(east) },
  ])
  const { reply, body } = await read(file)
  expect(body).toMatchObject({ coordSys: 'gcj02', detected: true })
  expect(reply?.grids.map(({ name }) => name)).toEqual(['西网格', '东网格'])
  expect((await read(file, 'wgs84')).body).toMatchObject({ code: 'border.does-not-fit' })
  expect((await read(file, 'gcj02')).reply?.detected).toBe(false)
})

test('what is no map, or has nothing of the community, is refused in words', async () => {
  expect((await read(Buffer.from('<kml/>'))).body).toMatchObject({ code: 'border.file-unreadable' })
  expect((await read(collection([]))).body).toMatchObject({ code: 'border.file-empty' })
  expect((await read(collection([[boxOf(0, 0, 3, 3), {}]]))).body).toMatchObject({ code: 'border.does-not-fit' })
})
