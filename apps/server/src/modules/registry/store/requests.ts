import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../../platform/index.ts'

export type Request = {
  readonly id: string
  readonly fingerprint: string
  readonly roomId: string
  readonly personId: string
  readonly version: number
  readonly result: 'unchanged' | 'nobodyHome' | 'changed' | null
  readonly visitedAt: string | null
}

/** The same request sent twice at once: the second waits for the first. */
export async function lockRequest(tx: Transaction, id: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${id}, 350671))`)
}

const Known = z.object({ fingerprint: z.string(), roomId: z.string(), personId: z.string(), version: z.number() })

export function findRequest(tx: Transaction, id: string): Promise<z.infer<typeof Known> | undefined> {
  return maybeOne(
    tx,
    Known,
    sql`
    select encode(fingerprint, 'hex') as fingerprint, room_id, person_id, version from registry.request where id = ${id}`,
  )
}

export async function addRequest(tx: Transaction, request: Request): Promise<void> {
  await run(
    tx,
    sql`
    insert into registry.request (id, fingerprint, room_id, person_id, version, result, visited_at)
    values (${request.id}, decode(${request.fingerprint}, 'hex'), ${request.roomId}, ${request.personId},
      ${request.version}, ${request.result}, ${request.visitedAt}::timestamptz)`,
  )
}
