import { createReadStream } from 'node:fs'
import { copyFile, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, readMigrations } from '../migrate.ts'
import { columnList } from './copy-text.ts'
import type { FoundBackup } from './find-backup.ts'
import { listFiles } from './list-files.ts'
import { type BackedTable, type Manifest, tableFile } from './manifest.ts'
import { listTables } from './read-shape.ts'
import type { Progress } from './write-backup.ts'

/** Refuses what cannot become a restored platform, before anything is touched. */
export async function refuseUnfit(owner: Pool, { migrations }: Manifest): Promise<void> {
  const isEmpty =
    (await owner.query("select from pg_namespace where nspname in ('platform', 'graphile_worker')")).rowCount === 0
  if (!isEmpty)
    throw new Error(
      '目标数据库不是空的：恢复只写入空数据库。请换一个新的 DATA_DIR，或在 DATABASE_URL 中换一个新建的空数据库。\n' +
        'The database is not empty, and nothing is ever restored over what is there. ' +
        'Name another DATA_DIR, or a newly made database in DATABASE_URL.',
    )
  const known = new Map((await readMigrations()).map(({ file, checksum }) => [file, checksum]))
  const foreign = migrations.find(({ file, checksum }) => known.get(file) !== checksum)
  if (foreign)
    throw new Error(
      `这份备份来自更新的版本（${foreign.file}）。请先安装备份时的版本或更新的版本。\n` +
        `The backup is of another version: this one does not know ${foreign.file}. Install the version it was made with, or a later one.`,
    )
}

/**
 * Fills an empty database: first its shape as it was when the backup was made, then the rows in one transaction, then
 * what later versions changed. Where anything fails, the database is empty again.
 */
export async function restoreDatabase(owner: Pool, found: FoundBackup, onProgress: Progress): Promise<void> {
  const only = new Set(found.manifest.migrations.map(({ file }) => file))
  try {
    await migrate(owner, undefined, only)
    await fill(owner, found, onProgress)
    await migrate(owner)
  } catch (error) {
    await dropOurs(owner)
    throw error
  }
}

async function fill(owner: Pool, { folder, manifest }: FoundBackup, onProgress: Progress): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    await client.query('begin')
    for (const { name } of await listTables(client)) await client.query(`truncate ${name} cascade`)
    for (const [index, table] of manifest.tables.entries()) {
      onProgress(table.name, index, manifest.tables.length)
      await fillTable(client, folder, table)
    }
    for (const { name, value, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
    await client.query('commit')
    await client.query('analyze')
  } finally {
    client.release(true)
  }
}

async function fillTable(client: PoolClient, folder: string, table: BackedTable): Promise<void> {
  const { name, columns, parts, rows } = table
  for (const part of parts)
    await client.query(`create table if not exists ${part.name} partition of ${name} ${part.bounds}`)
  const into = client.query(copyFrom(`copy ${name} (${columnList(columns)}) from stdin`))
  await pipeline(createReadStream(join(folder, tableFile(name))), createGunzip(), into)
  if (into.rowCount !== rows) throw new Error(`${name}: ${rows} rows were backed up, ${into.rowCount} came back`)
}

async function dropOurs(owner: Pool): Promise<void> {
  const schemas = new Set((await listTables(owner)).map(({ name }) => name.split('.')[0] ?? name))
  for (const schema of ['graphile_worker', 'platform', ...schemas])
    await owner.query(`drop schema if exists ${schema} cascade`)
}

/** Copies the files back that are not there; those that are were never changed. */
export async function restoreFiles({ folder, manifest }: FoundBackup, storageDir: string, onProgress: Progress) {
  const from = join(folder, 'files')
  let done = 0
  for await (const name of listFiles(from)) {
    const path = join(storageDir, name)
    const [kept, present] = await Promise.all([stat(join(from, name)), stat(path).catch(() => undefined)])
    if (present?.size !== kept.size) {
      await mkdir(dirname(path), { recursive: true })
      await copyFile(join(from, name), path)
    }
    done += 1
    onProgress('files', done, manifest.files)
  }
}
