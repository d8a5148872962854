import type { AuditEntry, api, InputOf, ReplyOf } from '@ejia/contract'
import type { Pool } from 'pg'
import { z } from 'zod'
import { type AuditSearch, listAuditEntries } from '../../platform/index.ts'
import { currentUnits } from './current-units.ts'
import { readCursor, writeCursor } from './page-cursor.ts'
import { findPersonNames } from './person-names.ts'
import { listIdsByName } from './store/people.ts'

type Search = InputOf<typeof api.listAudit>['query']

const namesakes = 200
const Uuid = z.uuid()

export async function listAudit(database: Pool, search: Search): Promise<ReplyOf<typeof api.listAudit>> {
  const { cursor, limit } = search
  const [at, id] = readCursor(cursor) ?? []
  const before = at !== undefined && id !== undefined ? { at, id } : undefined
  const found = await listAuditEntries(database, { ...(await searchOf(database, search)), before, limit: limit + 1 })
  const page = found.slice(0, limit)
  const nameOf = await namer(database, page)
  const last = page.at(-1)
  return {
    items: page.map(
      ({ exactAt: _, personId, ...entry }): AuditEntry => ({
        ...entry,
        personName: nameOf(personId),
        subjectName: nameOf(entry.subject),
      }),
    ),
    nextCursor: found.length > limit && last ? writeCursor([last.exactAt, last.id]) : null,
  }
}

/** Names are turned into the ids that the trail holds; it holds no names. */
async function searchOf(
  database: Pool,
  { action, personId, person, from, before, subject, purpose }: Search,
): Promise<Omit<AuditSearch, 'limit'>> {
  const named = person === undefined ? undefined : await listIdsByName(database, person, namesakes)
  const chosen = personId === undefined ? named : (named ?? [personId]).filter((id) => id === personId)
  return {
    action,
    personIds: chosen,
    from,
    until: before,
    purpose,
    subjects: subject === undefined ? undefined : await subjectsOf(database, subject),
  }
}

async function subjectsOf(database: Pool, subject: string): Promise<string[]> {
  const { all } = await currentUnits(database)
  const units = all.filter(({ name }) => name === subject).map(({ id }) => id)
  return [subject, ...units, ...(await listIdsByName(database, subject, namesakes))]
}

async function namer(
  database: Pool,
  entries: readonly { readonly personId: string | null; readonly subject: string | null }[],
): Promise<(id: string | null) => string | null> {
  const ids = entries.flatMap(({ personId, subject }) => [personId, subject])
  const people = await findPersonNames(
    database,
    ids.filter((id) => id !== null && Uuid.safeParse(id).success).filter((id) => id !== null),
  )
  const { byId } = await currentUnits(database)
  return (id) => (id === null ? null : (people.get(id) ?? byId.get(id)?.name ?? null))
}
