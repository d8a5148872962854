import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDataKey } from './data-key.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'data-key-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

const embedded = { dataKey: undefined, databaseUrl: undefined, production: false }

test('[E19] two servers that start at once on one data folder keep one key, readable by its owner only', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => readDataKey({ ...embedded, dataDir })))
  expect(one).toEqual(other)
  expect(await readDataKey({ ...embedded, dataDir })).toEqual(one)
  expect(await readdir(dataDir)).toEqual(['data.key'])
  expect((await stat(join(dataDir, 'data.key'))).mode & 0o777).toBe(0o600)
})

test('[E19] the setting wins; a key of another length, or none where several servers share a database, is refused', async () => {
  const dataKey = Buffer.alloc(32, 5).toString('base64')
  expect(await readDataKey({ ...embedded, dataKey, dataDir })).toEqual(Buffer.alloc(32, 5))
  await expect(readDataKey({ ...embedded, dataKey: 'short', dataDir })).rejects.toThrow('32 random bytes')
  const shared = { ...embedded, databaseUrl: 'postgres://host/ejia', production: true, dataDir }
  await expect(readDataKey(shared)).rejects.toThrow('DATA_KEY is needed')
})
