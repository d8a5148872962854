import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

const RunClaim = z.object({
  id: z.string(),
  subjectId: z.string(),
  item: z.string(),
  valueSealed: z.string(),
  standing: z.enum(['held', 'waiting', 'past']),
  againstSealed: z.string().nullable(),
  replacedId: z.string().nullable(),
  settledAt: z.string().nullable(),
})
export type RunClaim = z.infer<typeof RunClaim>

/** What a run of another department's data claimed of somebody, the last first. */
export function listRunClaims(tx: Transaction, inboundRunId: string, subjectId: string): Promise<RunClaim[]> {
  return rows(
    tx,
    RunClaim,
    sql`
      select id, subject_id, item, encode(value_sealed, 'hex') as value_sealed, standing,
        encode(against_sealed, 'hex') as against_sealed, replaced_id, settled_at
      from forms.claim where inbound_run_id = ${inboundRunId} and subject_id = ${subjectId}
      order by at desc, id desc`,
  )
}

/** Taken back, it stays in the history; what held before it does so again. */
export async function takeClaimBack(tx: Transaction, { id, replacedId }: RunClaim): Promise<void> {
  await run(tx, sql`update forms.claim set standing = 'past' where id = ${id}`)
  await run(tx, sql`update forms.claim set standing = 'held' where id = ${replacedId}::uuid and standing = 'past'`)
}
