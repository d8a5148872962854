import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import { embeddedUrl, ensureDatabase, launchEmbedded, letServerLogIn, stopUnlessUsed } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { openPool, serverRole } from './pool.ts'

export interface OpenDatabase {
  /** Connections as the restricted server role. */
  readonly pool: Pool
  /** Lets go of the database, and stops the embedded one unless another server uses it. */
  close(): Promise<void>
}

interface Source {
  readonly ownerUrl: string
  readonly serverUrl: string
  readonly afterMigrating?: () => Promise<void>
  readonly afterClosing?: () => Promise<void>
}

/** The configured PostgreSQL, or the embedded one, brought to the newest shape. */
export async function openDatabase(config: Config, log: FastifyBaseLogger): Promise<OpenDatabase> {
  const source = await findSource(config)
  const onIdleError = (error: Error) => log.warn({ err: error }, 'a database connection broke; a new one will be made')
  const applied = await migrateAs(source.ownerUrl, onIdleError)
  if (applied.length > 0) log.info({ applied }, 'the database was migrated')
  await source.afterMigrating?.()
  const pool = openPool({
    url: source.serverUrl,
    name: 'server',
    role: serverRole,
    size: config.databasePool,
    onIdleError,
  })
  return {
    pool,
    async close() {
      await pool.end()
      await source.afterClosing?.()
    },
  }
}

/** Whether there is a database yet; the embedded one is made at the first start. */
export async function hasDatabase({ databaseUrl, dataDir }: Config): Promise<boolean> {
  if (databaseUrl !== undefined) return true
  return stat(join(dataDir, 'postgres')).then(
    () => true,
    () => false,
  )
}

/** Lends the database's owner to a command; nothing is migrated. A restored database lets the server in afterwards. */
export async function withOwner<Result>(
  config: Config,
  work: (owner: Pool, letServerIn: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const source = await findSource(config)
  const owner = openPool({ url: source.ownerUrl, name: 'owner', size: 3 })
  try {
    return await work(owner, async () => source.afterMigrating?.())
  } finally {
    await owner.end()
    await source.afterClosing?.()
  }
}

async function findSource({ databaseUrl, databaseOwnerUrl, dataDir }: Config): Promise<Source> {
  if (databaseUrl) return { serverUrl: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }
  const embedded = await launchEmbedded({ dataDir })
  await ensureDatabase(embedded, 'ejia')
  return {
    ownerUrl: embeddedUrl(embedded, 'ejia', 'owner'),
    serverUrl: embeddedUrl(embedded, 'ejia', 'server'),
    afterMigrating: () => letServerLogIn(embedded),
    afterClosing: () => stopUnlessUsed(embedded),
  }
}

async function migrateAs(url: string, onIdleError: (error: Error) => void): Promise<readonly string[]> {
  const owner = openPool({ url, name: 'migrate', size: 3, onIdleError })
  try {
    return await migrate(owner)
  } finally {
    await owner.end()
  }
}
