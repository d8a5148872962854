import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMissing, migrate, migrationsFolder } from './migrate.ts'
import { openPool } from './pool.ts'
import { testDatabase } from './testing/index.ts'

const { owner, ownerUrl, pool } = await testDatabase()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await writeFile(join(folder, '9001_example_table.sql'), 'create schema example; create table example.thing (id int)')
})
afterAll(() => rm(folder, { recursive: true }))

test('a migrated database lacks nothing', async () => {
  expect(await listMissing(pool, migrationsFolder)).toEqual([])
})

test('two servers that start at once apply each file once', async () => {
  const other = openPool({ url: ownerUrl, name: 'second' })
  const applied = await Promise.all([migrate(owner, folder), migrate(other, folder)])
  await other.end()
  expect(applied.flat()).toEqual(['9001_example_table.sql'])
})

test('a failing file leaves nothing of itself behind', async () => {
  await writeFile(join(folder, '9002_example_broken.sql'), 'create table example.half (id int); select 1 / 0')
  await expect(migrate(owner, folder)).rejects.toThrow('9002_example_broken.sql failed and was undone')
  const { rows } = await owner.query("select to_regclass('example.half') as half")
  expect(rows).toEqual([{ half: null }])
  await rm(join(folder, '9002_example_broken.sql'))
})

test('an applied file that was altered afterwards is named', async () => {
  await writeFile(
    join(folder, '9001_example_table.sql'),
    'create schema example; create table example.thing (id bigint)',
  )
  await expect(migrate(owner, folder)).rejects.toThrow('9001_example_table.sql was altered')
})

test('the server cannot create, alter or drop tables, nor migrate', async () => {
  await expect(pool.query('create table platform.mine (id int)')).rejects.toThrow('permission denied')
  await expect(pool.query('alter table platform.audit add column x int')).rejects.toThrow('must be owner')
  await expect(pool.query('delete from platform.migration')).rejects.toThrow('permission denied')
})

test('the server can neither change nor remove what is in the security trail', async () => {
  await expect(pool.query("update platform.audit set action = 'x'")).rejects.toThrow('permission denied')
  await expect(pool.query('delete from platform.audit')).rejects.toThrow('permission denied')
  await expect(pool.query('truncate platform.audit')).rejects.toThrow('permission denied')
})
