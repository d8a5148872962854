import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool, PoolClient } from 'pg'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from './database.ts'
import { installQueue } from './queue-schema.ts'
import { ensureServerRole } from './server-role.ts'

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

interface Migration {
  readonly file: string
  readonly text: string
  readonly checksum: string
}

/** One number for all servers: whoever holds it migrates, the others wait and then find everything done. */
const advisoryLock = 3_506_350_600

/**
 * Brings the database to the newest shape, or to the one it has after the files named, and returns the files that were
 * applied now.
 */
export async function migrate(
  owner: Pool,
  folder = migrationsFolder,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  const client = await owner.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    // A migration that waits for a table makes everybody behind it wait too: better to give up and say so.
    await client.query("set lock_timeout = '15s'")
    const known = await readMigrations(folder)
    return await applyMissing({ owner, client }, only ? known.filter(({ file }) => only.has(file)) : known)
  } finally {
    client.release(true) // closes the session, and the lock with it
  }
}

/** The files the database still lacks; the server is not ready while there are any. */
export async function listMissing(owner: Pool, folder = migrationsFolder): Promise<readonly string[]> {
  const known = await readMigrations(folder)
  const client = await owner.connect()
  try {
    const applied = await readApplied(client)
    return known.filter(({ file }) => !applied.has(file)).map(({ file }) => file)
  } finally {
    client.release()
  }
}

async function applyMissing({ owner, client }: { owner: Pool; client: PoolClient }, migrations: readonly Migration[]) {
  await ensureServerRole(client)
  await installQueue(owner, client)
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      file text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant usage on schema platform to ejia_server;
    grant select on platform.migration to ejia_server`)
  const applied = await readApplied(client)
  refuseAltered(migrations, applied)
  const missing = migrations.filter(({ file }) => !applied.has(file))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ file }) => file)
}

async function apply(client: PoolClient, { file, text, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into platform.migration (file, checksum) values ($1, $2)', [file, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${file} failed and was undone; nothing of it remains`, { cause: error })
  }
}

function refuseAltered(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  for (const { file, checksum } of migrations) {
    const before = applied.get(file)
    if (before !== undefined && before !== checksum)
      throw new Error(
        `${file} was altered after it had been applied to this database. ` +
          'Restore the file as it was and put the change into a new migration.',
      )
  }
}

async function readApplied(client: PoolClient): Promise<ReadonlyMap<string, string>> {
  return new Map((await listApplied(client)).map(({ file, checksum }) => [file, checksum]))
}

/** Which files brought the database to its present shape. */
export function listApplied(tx: Transaction): Promise<Pick<Migration, 'file' | 'checksum'>[]> {
  const Applied = z.object({ file: z.string(), checksum: z.string() })
  return rows(tx, Applied, sql`select file, checksum from platform.migration order by file`)
}

export async function readMigrations(folder = migrationsFolder): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(files.map((file) => readMigration(folder, file)))
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
  return { file, text, checksum: createHash('sha256').update(text).digest('hex') }
}
