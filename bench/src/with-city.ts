import { mkdirSync } from 'node:fs'
import { makeDataFolder, ownerUrl, removeDataFolder, startServer } from '@ejia/e2e/city'
import pg from 'pg'

export type BenchCity = { readonly url: string; readonly database: pg.Pool }

const atOnce = 16

/** The demonstration city on a server and a database of its own, with the database open as its owner; it stays in `kept`. */
export async function withCity<Result>(
  measure: (city: BenchCity) => Promise<Result>,
  settings: Readonly<Record<string, string>> = {},
  kept?: string,
): Promise<Result> {
  if (kept !== undefined) mkdirSync(kept, { recursive: true, mode: 0o755 })
  const folder = kept ?? makeDataFolder()
  try {
    const server = await startServer(folder, settings)
    const database = new pg.Pool({ connectionString: ownerUrl(folder), max: atOnce })
    try {
      return await measure({ url: server.url, database })
    } finally {
      await database.end()
      await server.stop()
    }
  } finally {
    if (kept === undefined) await removeDataFolder(folder)
  }
}
