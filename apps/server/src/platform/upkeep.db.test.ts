import { expect, test } from 'vitest'
import { recordAudit } from './audit.ts'
import { testDatabase } from './testing/index.ts'
import { countAttempt, forgetAttempts, removeEndedWindows } from './throttle.ts'

const { pool, owner } = await testDatabase()

test('entries of the security trail fall into the partition of their month', async () => {
  await recordAudit(pool, { action: 'session.failed', subject: 'digest', facts: { reason: 'password' } })
  const { rows } = await owner.query(`select tableoid::regclass::text as part from platform.audit`)
  expect(rows).toEqual([{ part: `platform.audit_${thisMonth()}` }])
})

test('the server can have partitions made, ahead of time and as often as it likes', async () => {
  const before = await countAuditParts()
  expect((await pool.query('select platform.make_partitions()')).rows).toEqual([{ make_partitions: 0 }])
  await pool.query('select platform.make_partitions(1, 5)')
  expect(await countAuditParts()).toBe(before + 2)
})

test('a table divided by UUIDv7 takes ids of the month into the partition of the month', async () => {
  await owner.query(`
    create schema example;
    create table example.log (id uuid not null) partition by range (id);
    insert into platform.monthly values ('example.log', 'uuid7');
    select platform.make_partitions();`)
  await owner.query('insert into example.log values ($1)', [uuidAt(new Date())])
  const { rows } = await owner.query('select count(*) from example.log where tableoid::regclass::text like $1', [
    `example.log_${thisMonth()}`,
  ])
  expect(rows).toEqual([{ count: 1 }])
})

test('a month whose rows already lie in the default partition is left there, and the others are made', async () => {
  await owner.query(`
    create table example.late (id uuid not null) partition by range (id);
    create table example.late_other partition of example.late default;
    insert into example.late values ('${uuidAt(new Date())}');
    insert into platform.monthly values ('example.late', 'uuid7');`)
  expect((await pool.query('select platform.make_partitions()')).rows).toEqual([{ make_partitions: 4 }])
})

test('attempts are counted together for all servers, per purpose and key, until the window ends', async () => {
  const limit = { purpose: 'login', key: '13800000000', most: 2, windowSeconds: 60 }
  const tries = await Promise.all([1, 2, 3].map(() => countAttempt(pool, limit)))
  expect(tries.filter(({ allowed }) => allowed)).toHaveLength(2)
  expect(tries.every(({ retryAfterSeconds }) => retryAfterSeconds > 50 && retryAfterSeconds <= 60)).toBe(true)
  expect((await countAttempt(pool, { ...limit, purpose: 'case' })).allowed).toBe(true)
  await forgetAttempts(pool, limit)
  expect((await countAttempt(pool, limit)).allowed).toBe(true)
})

test('a window that ended begins anew, and ended ones are removed', async () => {
  const limit = { purpose: 'login', key: 'x', most: 1, windowSeconds: 60 }
  await countAttempt(pool, limit)
  await owner.query(`update platform.throttle set ends_at = now() - interval '1 second'`)
  expect((await countAttempt(pool, limit)).allowed).toBe(true)
  await owner.query(`update platform.throttle set ends_at = now() - interval '1 second'`)
  expect(await removeEndedWindows(pool)).toBeGreaterThan(0)
})

test('no key of a throttle can be read back', async () => {
  await countAttempt(pool, { purpose: 'login', key: '13911112222', most: 1, windowSeconds: 60 })
  const { rows } = await owner.query(`select encode(key, 'escape') as key from platform.throttle`)
  expect(JSON.stringify(rows)).not.toContain('13911112222')
})

async function countAuditParts(): Promise<number> {
  const parts = await owner.query(`select from pg_inherits where inhparent = 'platform.audit'::regclass`)
  return parts.rowCount ?? 0
}

function thisMonth(): string {
  return new Date().toISOString().slice(0, 7).replace('-', '')
}

function uuidAt(date: Date): string {
  const hex = date.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
