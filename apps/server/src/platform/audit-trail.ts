import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from './database.ts'

export interface AuditSearch {
  readonly action?: string | undefined
  readonly personId?: string | undefined
  /** Only what stands before this entry. */
  readonly before?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

const StoredEntry = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  personId: z.string().nullable(),
  subject: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  /** `at` to the microsecond, which pages need and people do not. */
  exactAt: z.string(),
})

/** The security trail, newest first. */
export function listAuditEntries(
  tx: Transaction,
  { action, personId, before, limit }: AuditSearch,
): Promise<z.infer<typeof StoredEntry>[]> {
  return rows(
    tx,
    StoredEntry,
    sql`
    select id, at, action, person_id, subject, facts, at::text as exact_at
    from platform.audit
    where true
      ${action === undefined ? empty : sql`and action = ${action}`}
      ${personId === undefined ? empty : sql`and person_id = ${personId}`}
      ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : empty}
    order by at desc, id desc
    limit ${limit}`,
  )
}
