import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

export type NewChange = { readonly incidentId: string; readonly version: number; readonly at: string }

const Latest = z.object({ incidentId: z.string(), version: z.number() })

/** Up to which version each of these matters stands there. */
export async function listLatestVersions(
  tx: Transaction,
  incidentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    tx,
    Latest,
    sql`
    select incident_id, max(version) as version from exchange.change
    where incident_id = any(${incidentIds}::uuid[]) group by incident_id`,
  )
  return new Map(found.map(({ incidentId, version }) => [incidentId, version]))
}

/** In the order given, which becomes the order in which they are read. */
export async function addChanges(tx: Transaction, changes: readonly NewChange[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into exchange.change (incident_id, version, at)
    select incident_id, version, at
    from unnest(${changes.map(({ incidentId }) => incidentId)}::uuid[],
      ${changes.map(({ version }) => version)}::int[],
      ${changes.map(({ at }) => at)}::timestamptz[]) with ordinality as given (incident_id, version, at, place)
    order by place
    on conflict do nothing`,
  )
}

const Changed = z.object({ seq: z.string(), incidentId: z.string(), version: z.number(), at: z.string() })
export type Changed = z.infer<typeof Changed>

type Span = { readonly from: string; readonly until: string; readonly limit: number; readonly offset: number }

/** What happened in a span of time, oldest first. */
export function listChangesBetween(tx: Transaction, { from, until, limit, offset }: Span): Promise<Changed[]> {
  return rows(
    tx,
    Changed,
    sql`
    select seq::text, incident_id, version, at from exchange.change
    where at between ${from}::timestamptz and ${until}::timestamptz
    order by at, change.seq limit ${limit} offset ${offset}`,
  )
}

/** What was numbered after a number, in order. */
export function listChangesAfter(tx: Transaction, after: string, limit: number): Promise<Changed[]> {
  return rows(
    tx,
    Changed,
    sql`
    select seq::text, incident_id, version, at from exchange.change
    where seq > ${after}::bigint order by change.seq limit ${limit}`,
  )
}
