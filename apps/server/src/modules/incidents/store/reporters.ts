import sql from 'sql-template-tag'
import { z } from 'zod'
import { inBytes, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredReporter = z.object({
  id: z.string(),
  incidentId: z.string(),
  personId: z.string().nullable(),
  nameSealed: z.string().nullable(),
  phoneSealed: z.string().nullable(),
})
export type StoredReporter = z.infer<typeof StoredReporter>

export async function listReporters(tx: Transaction, ids: readonly string[]): Promise<StoredReporter[]> {
  if (ids.length === 0) return []
  return rows(
    tx,
    StoredReporter,
    sql`
    select id, incident_id, person_id, encode(name_sealed, 'hex') as name_sealed,
      encode(phone_sealed, 'hex') as phone_sealed
    from incidents.reporter where id = any(${ids}::uuid[]) order by id`,
  )
}

/** Of these reporters, the one who holds the key, or those who left a phone with these last digits. */
export async function listProvenReporters(
  tx: Transaction,
  ids: readonly string[],
  proof: { readonly followKeyHash?: string; readonly phoneTailIndexes?: readonly string[] },
): Promise<string[]> {
  const proven = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from incidents.reporter
    where id = any(${ids}::uuid[]) and (
      follow_key_hash = decode(${proof.followKeyHash ?? null}, 'hex')
      or phone_tail_index = any(${inBytes(proof.phoneTailIndexes ?? [])}::bytea[]))
    order by follow_key_hash = decode(${proof.followKeyHash ?? null}, 'hex') desc nulls last, id`,
  )
  return proven.map(({ id }) => id)
}

/** Reporters who left this number, newest first; of tip-offs nobody is found by a number. */
export async function listReportersByPhone(tx: Transaction, phoneIndexes: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select reporter.id from incidents.reporter
    join incidents.incident on incident.id = reporter.incident_id
    where phone_index = any(${inBytes(phoneIndexes)}::bytea[]) and not incident.confidential
    order by added_at desc, reporter.id limit 200`,
  )
  return found.map(({ id }) => id)
}

/** What identifies them; the matter goes on without it. */
export async function eraseReporters(tx: Transaction, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    update incidents.reporter
    set name_sealed = null, name_index = null, phone_sealed = null, phone_index = null, phone_tail_index = null
    where id = any(${ids}::uuid[])`,
  )
}
