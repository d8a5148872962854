import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const GivenAttribute = z.object({ code: z.string(), label: z.string(), name: z.string(), value: z.string() })
export type GivenAttribute = z.infer<typeof GivenAttribute>

const Submission = z.object({
  id: z.string(),
  keyId: z.string(),
  clientRef: z.nullable(z.string()),
  token: z.nullable(z.string()),
  incidentId: z.string(),
  caseCode: z.string(),
  reporterId: z.string(),
  attributes: z.array(GivenAttribute),
  mediaUrls: z.array(z.string()),
})
export type Submission = z.infer<typeof Submission>

const columns = sql`id, key_id, client_ref, token, incident_id, case_code, reporter_id, attributes, media_urls`

/** Answers whether it was new: sent again under the sender's own name for it, it is there already. */
export async function addSubmission(tx: Transaction, one: Submission): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into exchange.submission (${columns})
    values (${one.id}, ${one.keyId}, ${one.clientRef}, ${one.token}, ${one.incidentId}, ${one.caseCode},
      ${one.reporterId}, ${JSON.stringify(one.attributes)}::jsonb, ${one.mediaUrls}::text[])
    on conflict do nothing`,
  )
  return added > 0
}

export function findSubmission(tx: Transaction, id: string): Promise<Submission | undefined> {
  return maybeOne(tx, Submission, sql`select ${columns} from exchange.submission where id = ${id}`)
}

export function findByClientRef(tx: Transaction, keyId: string, clientRef: string): Promise<Submission | undefined> {
  return maybeOne(
    tx,
    Submission,
    sql`select ${columns} from exchange.submission where key_id = ${keyId} and client_ref = ${clientRef}`,
  )
}

export function findByToken(tx: Transaction, token: string): Promise<Submission | undefined> {
  return maybeOne(tx, Submission, sql`select ${columns} from exchange.submission where token = ${token}`)
}

export function findByCaseCode(tx: Transaction, keyId: string, caseCode: string): Promise<Submission | undefined> {
  return maybeOne(
    tx,
    Submission,
    sql`
    select ${columns} from exchange.submission where case_code = ${caseCode} and key_id = ${keyId}
    order by at limit 1`,
  )
}

export async function listSubmissionsOf(
  tx: Transaction,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, Submission>> {
  const found = await rows(
    tx,
    Submission,
    sql`select ${columns} from exchange.submission where incident_id = any(${incidentIds}::uuid[]) order by at desc`,
  )
  return new Map(found.map((one) => [one.incidentId, one]))
}
