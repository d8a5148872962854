import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { fetchTile } from './fetch-tile.ts'
import { listTileSources } from './tile-sources.ts'

const picture = Buffer.from('a picture')

async function withTileServer(use: (base: string, asked: string[]) => Promise<void>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.includes('/9/')) response.writeHead(500).end()
    else response.writeHead(200, { 'content-type': 'image/png' }).end(picture)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo // oxlint-disable-line typescript/consistent-type-assertions -- Node types it too widely
  try {
    await use(`http://127.0.0.1:${port}`, asked)
  } finally {
    await new Promise((closed) => server.close(closed))
  }
}

function sourcesAt(base: string) {
  const source = { id: 'own', name: 'Own', layers: { base: `${base}/{z}/{x}/{y}.png?key=secret` }, attribution: 'own' }
  return listTileSources(readConfig({ TILE_SOURCES: JSON.stringify([source]) }))
}

test('a tile comes from the configured source by its row and column', async () => {
  await withTileServer(async (base, asked) => {
    const tile = await fetchTile(sourcesAt(base), { layer: 'base', z: 3, x: 6, y: 2 })
    expect(tile).toEqual({ type: 'image/png', bytes: picture })
    expect(asked).toEqual(['/3/6/2.png?key=secret'])
  })
})

test('a layer nobody configured and a tile outside the world are not found, without asking anybody', async () => {
  await withTileServer(async (base, asked) => {
    await expect(fetchTile(sourcesAt(base), { layer: 'other', z: 3, x: 0, y: 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(fetchTile(sourcesAt(base), { layer: 'base', z: 3, x: 8, y: 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(asked).toEqual([])
  })
})

test('a source that fails is said to be unavailable, without its address or key', async () => {
  await withTileServer(async (base) => {
    const refused = await fetchTile(sourcesAt(base), { layer: 'base', z: 9, x: 0, y: 0 }).catch(
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ code: 'unavailable' })
    expect(JSON.stringify(refused)).not.toContain('secret')
  })
  const gone = await fetchTile(sourcesAt('http://127.0.0.1:1'), { layer: 'base', z: 1, x: 0, y: 0 }).catch(
    (error: unknown) => error,
  )
  expect(gone).toMatchObject({ code: 'unavailable' })
  expect(JSON.stringify(gone)).not.toContain('secret')
})

test('天地图 is offered in Web Mercator as soon as its key is set', () => {
  const [source] = listTileSources(readConfig({ TIANDITU_KEY: 'k' }))
  expect(Object.keys(source?.layers ?? {})).toEqual(['tianditu-vec', 'tianditu-cva'])
  expect(source?.layers['tianditu-vec']).toContain('/vec_w/wmts?')
  expect(source?.layers['tianditu-vec']).toContain('TILEMATRIXSET=w')
})
