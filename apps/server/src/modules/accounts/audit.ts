import type { api, InputOf, ReplyOf } from '@ejia/contract'
import type { Pool } from 'pg'
import { listAuditEntries } from '../../platform/index.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { findPersonNames } from './person-names.ts'

type Search = InputOf<typeof api.listAudit>['query']

export async function listAudit(database: Pool, search: Search): Promise<ReplyOf<typeof api.listAudit>> {
  const { action, personId, cursor, limit } = search
  const [at, id] = readCursor(cursor) ?? []
  const before = at !== undefined && id !== undefined ? { at, id } : undefined
  const found = await listAuditEntries(database, { action, personId, before, limit: limit + 1 })
  const page = found.slice(0, limit)
  const names = await findPersonNames(
    database,
    page.flatMap((entry) => entry.personId ?? []),
  )
  const last = page.at(-1)
  return {
    items: page.map(({ exactAt: _, personId: actedBy, ...entry }) => ({
      ...entry,
      personName: (actedBy && names.get(actedBy)) ?? null,
    })),
    nextCursor: found.length > limit && last ? writeCursor([last.exactAt, last.id]) : null,
  }
}
