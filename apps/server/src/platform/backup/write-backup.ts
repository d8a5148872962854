import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { v7 as newId } from 'uuid'
import { listApplied } from '../migrate.ts'
import { version } from '../version.ts'
import { openSums, readChecked, type Sums, sumLine, writeChecked } from './checked-file.ts'
import { selectText } from './copy-text.ts'
import { type BackupKeys, fingerprintOf } from './data-key-file.ts'
import { listFiles } from './list-files.ts'
import { type BackedTable, keyFile, type Manifest, manifestFile, sealFile, sumsFile, tableFile } from './manifest.ts'
import { listSequences, listTables } from './read-shape.ts'

export type Progress = (what: string, done: number, of: number | undefined) => void

export type BackupOptions = {
  readonly owner: Pool
  /** Must not exist yet. */
  readonly folder: string
  readonly storageDir: string
  readonly keys: BackupKeys
  readonly onProgress: Progress
}

/**
 * Writes everything of a deployment into a new folder while the server goes on working: all tables as they were at one
 * moment, then the files, of which there is at least every one that the tables name. Nothing is held in memory.
 */
export async function writeBackup({ owner, folder, storageDir, keys, onProgress }: BackupOptions): Promise<Manifest> {
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(folder, { mode: 0o700 })
  const sums = await openSums(join(folder, sumsFile))
  const database = await asOfOneMoment(owner, (client) => writeTables({ client, folder, sums, onProgress }))
  const files = await writeFiles({ folder, storageDir, sums, onProgress })
  if (keys.file !== undefined) {
    const { sha256 } = await writeChecked(join(folder, keyFile), createReadStream(keys.file))
    await sums.add(sha256, keyFile)
  }
  await sums.close()
  const manifest = {
    format: 1,
    id: newId(),
    version,
    ...database.facts,
    keys: keys.all.map(fingerprintOf),
    files: files.count,
    bytes: database.bytes + files.bytes,
  } as const
  await seal(folder, manifest)
  return manifest
}

async function asOfOneMoment<Result>(owner: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await owner.connect()
  try {
    await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0')
    await client.query('begin isolation level repeatable read read only')
    return await work(client)
  } finally {
    client.release(true) // the connection's settings go with it
  }
}

type Writing = {
  readonly client: PoolClient
  readonly folder: string
  readonly sums: Sums
  readonly onProgress: Progress
}

async function writeTables({ client, folder, sums, onProgress }: Writing) {
  const migrations = await listApplied(client)
  const madeAt = new Date().toISOString()
  const found = await listTables(client)
  const tables: BackedTable[] = []
  let bytes = 0
  for (const { refersTo: _, ...table } of found) {
    onProgress(table.name, tables.length, found.length)
    const copy = client.query(copyTo(`copy (${selectText(table.name, table.columns)}) to stdout`))
    const packed = createGzip({ level: 6 })
    const [written] = await Promise.all([
      writeChecked(join(folder, tableFile(table.name)), packed),
      pipeline(copy, packed),
    ])
    await sums.add(written.sha256, tableFile(table.name))
    tables.push({ ...table, rows: copy.rowCount })
    bytes += written.bytes
  }
  const sequences = await listSequences(client, found)
  return { facts: { madeAt, migrations, tables, sequences }, bytes }
}

async function writeFiles({ folder, storageDir, sums, onProgress }: Omit<Writing, 'client'> & { storageDir: string }) {
  let count = 0
  let bytes = 0
  for await (const name of listFiles(storageDir)) {
    const written = await writeUnlessGone(join(folder, 'files', name), join(storageDir, name))
    if (!written) continue
    await sums.add(written.sha256, `files/${name}`)
    count += 1
    bytes += written.bytes
    onProgress('files', count, undefined)
  }
  return { count, bytes }
}

/** A photo that nobody used may be cleaned away while we walk. */
async function writeUnlessGone(path: string, source: string) {
  try {
    return await writeChecked(path, createReadStream(source))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function seal(folder: string, manifest: Manifest): Promise<void> {
  const path = join(folder, manifestFile)
  await writeFile(path, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  const lines: string[] = []
  for (const name of [manifestFile, sumsFile]) lines.push(sumLine((await readChecked(join(folder, name))).sha256, name))
  await writeFile(join(folder, sealFile), lines.join(''), { mode: 0o600, flag: 'wx', flush: true })
}
