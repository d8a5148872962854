import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from './database.ts'

export interface AuditSearch {
  readonly action?: string | undefined
  /** Any of these. */
  readonly personIds?: readonly string[] | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Any of these. */
  readonly subjects?: readonly string[] | undefined
  /** Words of what was given as purpose or reason. */
  readonly purpose?: string | undefined
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
  { action, personIds, from, until, subjects, purpose, before, limit }: AuditSearch,
): Promise<z.infer<typeof StoredEntry>[]> {
  return rows(
    tx,
    StoredEntry,
    sql`
    select id, at, action, person_id, subject, facts, at::text as exact_at
    from platform.audit
    where true
      ${action === undefined ? empty : sql`and action = ${action}`}
      ${personIds === undefined ? empty : sql`and person_id = any(${personIds}::uuid[])`}
      ${from === undefined ? empty : sql`and at >= ${from}::timestamptz`}
      ${until === undefined ? empty : sql`and at < ${until}::timestamptz`}
      ${subjects === undefined ? empty : sql`and subject = any(${subjects}::text[])`}
      ${
        purpose === undefined
          ? empty
          : sql`and strpos(lower(concat_ws(' ', facts ->> 'purpose', facts ->> 'reason', facts ->> 'legalBasis')), lower(${purpose})) > 0`
      }
      ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::uuid)` : empty}
    order by at desc, id desc
    limit ${limit}`,
  )
}
