import sql from 'sql-template-tag'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { maybeOne, one, prepared, rows, run, transaction } from './database.ts'
import { openPool, serverRole } from './pool.ts'
import { testDatabase } from './testing/index.ts'

const { pool, ownerUrl } = await testDatabase()

const Moment = z.object({ openedAt: z.string(), dueOn: z.string(), howMany: z.number() })

test('columns arrive under camelCase names, instants as ISO-8601, dates and counts as the contract has them', async () => {
  const found = await rows(
    pool,
    Moment,
    sql`select timestamptz '2026-11-23 08:00:00.5+08' as opened_at, date '2026-11-24' as due_on, count(*) as how_many`,
  )
  expect(found).toEqual([{ openedAt: '2026-11-23T00:00:00.500Z', dueOn: '2026-11-24', howMany: 1 }])
})

test('a row of another shape than expected is a defect and not passed on', async () => {
  await expect(rows(pool, z.object({ n: z.string() }), sql`select 1 as n`)).rejects.toThrow('another shape')
})

test('one insists on a row, maybeOne does not, and neither takes two', async () => {
  const N = z.object({ n: z.number() })
  expect(await one(pool, N, sql`select 1 as n`)).toEqual({ n: 1 })
  expect(await maybeOne(pool, N, sql`select 1 as n where false`)).toBeUndefined()
  await expect(one(pool, N, sql`select 1 as n where false`)).rejects.toThrow('found none')
  await expect(maybeOne(pool, N, sql`select generate_series(1, 2) as n`)).rejects.toThrow('found 2')
})

test('a prepared statement is planned once for each connection', async () => {
  const found = await transaction(pool, async (tx) => {
    for (const n of [1, 2, 3]) await run(tx, prepared('test.add', sql`select ${n}::int + 1`))
    return rows(
      tx,
      z.object({ name: z.string(), calls: z.number() }),
      sql`select name, generic_plans + custom_plans as calls from pg_prepared_statements where name = 'test.add'`,
    )
  })
  expect(found).toEqual([{ name: 'test.add', calls: 3 }])
})

test('what throws inside a transaction undoes all of it', async () => {
  const attempt = transaction(pool, async (tx) => {
    await run(tx, sql`insert into platform.live (topics) values ('{x}')`)
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow('no')
  expect(await rows(pool, z.object({}), sql`select from platform.live`)).toEqual([])
})

test('an owner’s log-in serves under the restricted role too', async () => {
  const restricted = openPool({ url: ownerUrl, name: 'restricted', role: serverRole })
  const Role = z.object({ currentUser: z.string() })
  expect(await one(restricted, Role, sql`select current_user as current_user`)).toEqual({ currentUser: serverRole })
  await expect(restricted.query('delete from platform.audit')).rejects.toThrow('permission denied')
  await restricted.end()
})

test('text sorts by code point and trigrams know Chinese letters', async () => {
  const Facts = z.object({ encoding: z.string(), likeness: z.number() })
  const owner = openPool({ url: ownerUrl, name: 'trigrams' })
  await owner.query('create extension pg_trgm')
  const facts = await one(
    owner,
    Facts,
    sql`select current_setting('server_encoding') as encoding, similarity('蓝田街道', '蓝田街') as likeness`,
  )
  await owner.end()
  expect(facts.encoding).toBe('UTF8')
  expect(facts.likeness).toBeGreaterThan(0.3)
})
