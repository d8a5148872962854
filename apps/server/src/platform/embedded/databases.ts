import { setTimeout as sleep } from 'node:timers/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { applicationPrefix, serverRole } from '../pool.ts'
import type { Embedded } from './launch.ts'

export type Login = 'owner' | 'server'

/** The address of a database in the embedded PostgreSQL. */
export function embeddedUrl({ port, passwords }: Embedded, database: string, login: Login): string {
  const user = login === 'owner' ? 'postgres' : serverRole
  return `postgres://${user}:${passwords[login]}@127.0.0.1:${port}/${database}`
}

export async function ensureDatabase(embedded: Embedded, name: string): Promise<void> {
  await asOwner(embedded, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await createUnlessRaced(client, name)
  })
}

/** Lets the server log in as its own restricted role instead of as the owner; the role exists after migrating. */
export async function letServerLogIn(embedded: Embedded): Promise<void> {
  await asOwner(embedded, (client) =>
    client.query(`alter role ${serverRole} login password ${escapeLiteral(embedded.passwords.server)}`),
  )
}

/** Stops PostgreSQL unless another server of ours still uses it: the last one out turns off the light. */
export async function stopUnlessUsed(embedded: Embedded): Promise<void> {
  const isUsed = await asOwner(embedded, async (client) => {
    // Connections just closed are listed for a moment longer.
    for (let tries = 0; tries < 5; tries += 1) {
      if ((await countUsers(client)) === 0) return false
      await sleep(100)
    }
    return true
  })
  if (!isUsed) await embedded.stop()
}

async function countUsers(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where application_name like '${applicationPrefix}-%'`,
  )
  return rowCount ?? 0
}

async function asOwner<Result>(embedded: Embedded, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: embeddedUrl(embedded, 'postgres', 'owner') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createUnlessRaced(client: Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${escapeIdentifier(name)}`)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code))
    if (!taken) throw error
  }
}
