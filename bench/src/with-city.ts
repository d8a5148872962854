import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder, removeDataFolder, startServer } from '@ejia/e2e/city'
import pg from 'pg'
import * as z from 'zod/mini'

export type BenchCity = { readonly url: string; readonly database: pg.Pool }

const Passwords = z.object({ owner: z.string() })
const atOnce = 16

/** The demonstration city on a server and a database of its own, with the database open as its owner. */
export async function withCity<Result>(measure: (city: BenchCity) => Promise<Result>): Promise<Result> {
  const folder = makeDataFolder()
  try {
    const server = await startServer(folder)
    const database = new pg.Pool({ connectionString: ownerUrl(folder), max: atOnce })
    try {
      return await measure({ url: server.url, database })
    } finally {
      await database.end()
      await server.stop()
    }
  } finally {
    await removeDataFolder(folder)
  }
}

function ownerUrl(folder: string): string {
  const { owner } = z.parse(Passwords, JSON.parse(readFileSync(join(folder, 'postgres/ejia-passwords.json'), 'utf8')))
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? ''
  return `postgres://postgres:${owner}@127.0.0.1:${port}/ejia`
}
