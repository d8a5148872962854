import type { accounts } from '@ejia/domain'
import type { Pool } from 'pg'
import { readCursor, writeCursor } from './cursor.ts'
import { countUndeliveredMatters as count, listUndeliveredMatters as list, type Scope } from './store/undelivered.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>
type Page = { readonly cursor?: string | undefined; readonly limit: number }

/** The areas for whose centre somebody dispatches or watches. */
export function scopesOf({ memberships }: Staff): Scope[] {
  return memberships
    .filter(({ role, unitKind }) => unitKind === 'centre' && (role === 'dispatcher' || role === 'supervisor'))
    .map(({ areaCode, cleared }) => ({ areaCode, cleared }))
}

/** Matters of which somebody has to be told by a person of these centres, because no message reached them. */
export async function listUndeliveredMatters(
  database: Pool,
  actor: Staff,
  { cursor, limit }: Page,
): Promise<{ readonly ids: readonly string[]; readonly nextCursor: string | null }> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const found = await list(database, scopesOf(actor), { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    ids: page.map(({ id }) => id),
    nextCursor: found.length > limit && last ? writeCursor({ at: last.lineAt, id: last.id }) : null,
  }
}

export function countUndeliveredMatters(database: Pool, actor: Staff): Promise<number> {
  return count(database, scopesOf(actor))
}
