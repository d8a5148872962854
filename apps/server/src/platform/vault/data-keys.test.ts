import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDataKeys } from './data-keys.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'data-key-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

const embedded = { dataKey: undefined, oldDataKeys: [], databaseUrl: undefined, production: false }
const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')

test('[V6] two servers that start at once on one data folder keep one key, readable by its owner only', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => readDataKeys({ ...embedded, dataDir })))
  expect(one).toEqual(other)
  expect(await readDataKeys({ ...embedded, dataDir })).toEqual(one)
  expect(await readdir(dataDir)).toEqual(['data.key'])
  expect((await stat(join(dataDir, 'data.key'))).mode & 0o777).toBe(0o600)
})

test('[V6] the setting wins; a key of another length, or none where several servers share a database, is refused', async () => {
  const settings = { ...embedded, dataKey: keyOf(5), oldDataKeys: [keyOf(4)], dataDir }
  expect(await readDataKeys(settings)).toEqual({ current: Buffer.alloc(32, 5), old: [Buffer.alloc(32, 4)] })
  await expect(readDataKeys({ ...embedded, dataKey: 'short', dataDir })).rejects.toThrow('32 random bytes')
  const shared = { ...embedded, databaseUrl: 'postgres://host/ejia', production: true, dataDir }
  await expect(readDataKeys(shared)).rejects.toThrow('DATA_KEY is needed')
})

test('[V3] a key put before the one in the file is the present one, and the former still opens', async () => {
  const path = join(dataDir, 'data.key')
  const former = await readFile(path, 'utf8')
  await writeFile(path, `${keyOf(9)}\n${former}`)
  const { current, old } = await readDataKeys({ ...embedded, dataDir })
  expect(current).toEqual(Buffer.alloc(32, 9))
  expect(old).toEqual([Buffer.from(former.trim(), 'base64')])
})
