import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const standings = ['held', 'waiting', 'past'] as const

const Claim = z.object({
  id: z.string(),
  subjectId: z.string(),
  item: z.string(),
  valueSealed: z.string(),
  standing: z.enum(standings),
  unitId: z.string(),
  fillingId: z.string().nullable(),
  inboundRunId: z.string().nullable(),
  gridCode: z.string(),
  byId: z.string(),
  at: z.string(),
  againstUnitId: z.string().nullable(),
  againstSealed: z.string().nullable(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
  choice: z.enum(['held', 'claimed']).nullable(),
  reason: z.string().nullable(),
})
export type StoredClaim = z.infer<typeof Claim>

const columns = sql`id, subject_id, item, encode(value_sealed, 'hex') as value_sealed, standing, unit_id, filling_id,
  inbound_run_id, grid_code, by_id, at, against_unit_id, encode(against_sealed, 'hex') as against_sealed, settled_at, settled_by, choice,
  reason`

const selectClaims = (rest: Sql) => sql`select ${columns} from forms.claim ${rest}`

/** What holds and waits of these records. */
export function listPresent(tx: Transaction, subjectIds: readonly string[]): Promise<StoredClaim[]> {
  if (subjectIds.length === 0) return Promise.resolve([])
  return rows(
    tx,
    Claim,
    selectClaims(
      sql`where subject_id = any(${subjectIds}::uuid[]) and standing in ('held', 'waiting') order by at, id`,
    ),
  )
}

export function findClaim(tx: Transaction, id: string): Promise<StoredClaim | undefined> {
  return maybeOne(tx, Claim, selectClaims(sql`where id = ${id}`))
}

/** Held until the transaction ends. */
export function lockClaim(tx: Transaction, id: string): Promise<StoredClaim | undefined> {
  return maybeOne(tx, Claim, selectClaims(sql`where id = ${id} for update`))
}

export function listFactClaims(tx: Transaction, subjectId: string, item: string): Promise<StoredClaim[]> {
  return rows(
    tx,
    Claim,
    selectClaims(sql`where subject_id = ${subjectId} and item = ${item} order by at desc, id desc limit 100`),
  )
}

const shown = 200

/** Those that wait, oldest first, then those that were settled last. */
export function listDisputed(tx: Transaction): Promise<StoredClaim[]> {
  return rows(
    tx,
    Claim,
    selectClaims(sql`
      where standing = 'waiting' or settled_at > now() - interval '30 days'
      order by settled_at desc nulls first, at limit ${shown}`),
  )
}

type NewClaim = Omit<StoredClaim, 'at' | 'settledAt' | 'settledBy' | 'choice' | 'reason'> & {
  /** The claim that held until this one did. */
  readonly replacedId: string | null
}

export async function addClaims(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  if (claims.length === 0) return
  await run(
    tx,
    sql`
      insert into forms.claim (id, subject_id, item, value_sealed, standing, unit_id, filling_id, inbound_run_id,
        grid_code, by_id, against_unit_id, against_sealed, replaced_id)
      select id, "subjectId", item, decode("valueSealed", 'hex'), standing, "unitId", "fillingId", "inboundRunId",
        "gridCode", "byId", "againstUnitId", decode("againstSealed", 'hex'), "replacedId"
      from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as given (id uuid, "subjectId" uuid, item text,
        "valueSealed" text, standing text, "unitId" uuid, "fillingId" uuid, "inboundRunId" uuid,
        "gridCode" text, "byId" uuid, "againstUnitId" uuid, "againstSealed" text, "replacedId" uuid)`,
  )
}

/** What held of these facts does so no longer. */
export async function passHeld(
  tx: Transaction,
  facts: readonly { readonly subjectId: string; readonly item: string }[],
): Promise<void> {
  if (facts.length === 0) return
  await run(
    tx,
    sql`
      update forms.claim as claim set standing = 'past'
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as given ("subjectId" uuid, item text)
      where claim.subject_id = given."subjectId" and claim.item = given.item and standing = 'held'`,
  )
}

type Settlement = {
  readonly claim: StoredClaim
  readonly choice: 'held' | 'claimed'
  readonly byId: string
  readonly reason: string
}

/** This claim as decided; whatever else waited on the same fact is answered with it. */
export async function settleClaims(tx: Transaction, { claim, choice, byId, reason }: Settlement): Promise<void> {
  const { id, subjectId, item } = claim
  if (choice === 'claimed') await passHeld(tx, [{ subjectId, item }])
  await run(
    tx,
    sql`
      update forms.claim set settled_at = now(), settled_by = ${byId}, reason = ${reason},
        choice = case when id = ${id}::uuid then ${choice} else 'held' end,
        standing = case when id = ${id}::uuid and ${choice} = 'claimed' then 'held' else 'past' end
      where subject_id = ${subjectId} and item = ${item} and standing = 'waiting'`,
  )
}
