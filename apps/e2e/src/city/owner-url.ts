import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Passwords = z.object({ owner: z.string() })

/** The embedded database of a data folder, as its owner. */
export function ownerUrl(folder: string): string {
  const { owner } = z.parse(Passwords, JSON.parse(readFileSync(join(folder, 'postgres/ejia-passwords.json'), 'utf8')))
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? ''
  return `postgres://postgres:${owner}@127.0.0.1:${port}/ejia`
}
