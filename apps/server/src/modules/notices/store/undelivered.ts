import { notices as domain } from '@ejia/domain'
import sql, { empty } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, type Transaction } from '../../../platform/index.ts'
import type { Place } from '../cursor.ts'
import { Because, Facts, Instant } from './stored.ts'

const Undelivered = z.object({
  id: z.string(),
  at: z.string(),
  undeliveredAt: z.string(),
  incidentId: z.string(),
  caseCode: z.string(),
  areaCode: z.string(),
  confidential: z.boolean(),
  step: z.enum(domain.noticeSteps),
  urgent: z.boolean(),
  facts: Facts,
  personId: z.string().nullable(),
  reporterId: z.string().nullable(),
  tried: z.array(
    z.object({
      channel: z.enum(domain.channels),
      code: z.string().nullable(),
      because: Because,
      at: Instant.nullable(),
    }),
  ),
})
export type Undelivered = z.infer<typeof Undelivered>

/** Where a notice lies and who may settle it. */
export type Scope = { readonly areaCode: string; readonly cleared: boolean }

export type UndeliveredWanted = { readonly incidentId?: string | undefined; readonly most: number }

/** What nobody could be told of, within areas, urgent ones first, then oldest first. */
export function listUndelivered(
  tx: Transaction,
  scopes: readonly Scope[],
  { incidentId, most }: UndeliveredWanted,
): Promise<Undelivered[]> {
  return rows(
    tx,
    Undelivered,
    sql`
    select id, at, undelivered_at, incident_id, case_code, area_code, confidential, step, urgent, facts, person_id,
      reporter_id, coalesce((
        select jsonb_agg(jsonb_build_object('channel', channel, 'code', code, 'because', because, 'at', ended_at) order by queued_at, id)
        from notices.delivery where notice_id = notice.id and status <> 'overtaken'
      ), '[]') as tried
    from notices.notice
    where ${isWaiting(scopes)} ${incidentId === undefined ? empty : sql`and incident_id = ${incidentId}`}
    order by urgent desc, undelivered_at, id
    limit ${most}`,
  )
}

const MatterLine = z.object({ id: z.string(), lineAt: z.string() })

/** Matters of which somebody waits to be told: urgent ones first, then by how long they have waited. */
export function listUndeliveredMatters(
  tx: Transaction,
  scopes: readonly Scope[],
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<z.infer<typeof MatterLine>[]> {
  return rows(
    tx,
    MatterLine,
    sql`
    with line as (
      select incident_id as id,
        min(undelivered_at) - case when bool_or(urgent) then interval '10 years' else interval '0' end as line_at
      from notices.notice where ${isWaiting(scopes)} group by incident_id
    )
    select id, line_at::text as line_at from line
    ${after ? sql`where (line_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)` : empty}
    order by line.line_at, id limit ${limit}`,
  )
}

export async function countUndeliveredMatters(tx: Transaction, scopes: readonly Scope[]): Promise<number> {
  const { count } = await one(
    tx,
    z.object({ count: z.number() }),
    sql`select count(distinct incident_id)::int as count from notices.notice where ${isWaiting(scopes)}`,
  )
  return count
}

function isWaiting(scopes: readonly Scope[]) {
  return sql`undelivered_at is not null and told_at is null and exists (
    select from jsonb_to_recordset(${JSON.stringify(scopes)}::jsonb) as scope ("areaCode" text, cleared boolean)
    where starts_with(area_code, "areaCode") and (cleared or not confidential))`
}

export type ToldOtherwise = {
  readonly id: string
  readonly by: string
  readonly how: string
  readonly note: string | undefined
  readonly at: string
}

/** Undefined where there is no such notice within the scopes, or somebody was faster. */
export function settleUndelivered(
  tx: Transaction,
  scopes: readonly Scope[],
  { id, by, how, note, at }: ToldOtherwise,
): Promise<{ incidentId: string } | undefined> {
  return maybeOne(
    tx,
    z.object({ incidentId: z.string() }),
    sql`
    update notices.notice set told_at = ${at}, told_by = ${by}, told_how = ${how}, told_note = ${note ?? null}
    where id = ${id} and ${isWaiting(scopes)}
    returning incident_id`,
  )
}
