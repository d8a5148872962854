import { indicators as domain } from '@ejia/domain'
import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

/** How far matters of a kind may lie to be the same; the domain measures, and the table only narrows down. */
export type Reach = { readonly of: (categoryId: string) => number; readonly farthest: number }

type Kept = { readonly incidentId: string; readonly trace: domain.Trace | undefined }

const Closed = z.object({ incidentId: z.string() })

/**
 * Puts these traces in the place of the former ones, and answers the closed matters near to what they were or are now:
 * one more, or one less, may complain of the same.
 */
export async function replaceTraces(tx: Transaction, kept: readonly Kept[], reach: Reach): Promise<string[]> {
  const ids = kept.map(({ incidentId }) => incidentId)
  const before = await listClosedNear(tx, ids, reach.farthest)
  await run(tx, sql`delete from indicators.trace where incident_id = any(${ids}::uuid[])`)
  const traces = kept.flatMap(({ incidentId, trace }) => (trace ? [{ incidentId, ...trace }] : []))
  await run(
    tx,
    sql`
    insert into indicators.trace (incident_id, category_id, longitude, latitude, reported_at, closed_at, is_complaint)
    select "incidentId", "categoryId", longitude, latitude, "reportedAt", "closedAt", "isComplaint"
    from jsonb_to_recordset(${JSON.stringify(traces)}::jsonb) as t (
      "incidentId" uuid, "categoryId" text, longitude float8, latitude float8, "reportedAt" timestamptz,
      "closedAt" timestamptz, "isComplaint" boolean)`,
  )
  return [...new Set([...before, ...(await listClosedNear(tx, ids, reach.farthest))])]
}

async function listClosedNear(tx: Transaction, ids: readonly string[], metres: number): Promise<string[]> {
  const found = await rows(
    tx,
    Closed,
    sql`
    select distinct e.incident_id from indicators.trace as l join indicators.trace as e on ${isNear(metres)}
    where l.incident_id = any(${ids}::uuid[])`,
  )
  return found.map(({ incidentId }) => incidentId)
}

const Pair = z.object({
  incidentId: z.string(),
  categoryId: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  reportedAt: z.coerce.date(),
  closedAt: z.coerce.date(),
  laterLongitude: z.number(),
  laterLatitude: z.number(),
  laterReportedAt: z.coerce.date(),
})

/** Those of these closed matters of which somebody complained again. */
export async function listRepeated(
  tx: Transaction,
  ids: readonly string[],
  reach: Reach,
): Promise<ReadonlySet<string>> {
  const pairs = await rows(
    tx,
    Pair,
    sql`
    select e.incident_id, e.category_id, e.longitude, e.latitude, e.reported_at, e.closed_at,
      l.longitude as later_longitude, l.latitude as later_latitude, l.reported_at as later_reported_at
    from indicators.trace as e join indicators.trace as l on ${isNear(reach.farthest)}
    where e.incident_id = any(${ids}::uuid[])`,
  )
  const repeated = pairs.filter(({ laterLongitude, laterLatitude, laterReportedAt, ...pair }) => {
    const earlier = { ...pair, reportedAt: pair.reportedAt.toISOString(), closedAt: pair.closedAt.toISOString() }
    const later = { categoryId: pair.categoryId, longitude: laterLongitude, latitude: laterLatitude, isComplaint: true }
    return domain.isRepeatOf(
      { ...later, reportedAt: laterReportedAt.toISOString() },
      { ...earlier, isComplaint: false },
      reach.of(pair.categoryId),
    )
  })
  return new Set(repeated.map(({ incidentId }) => incidentId))
}

const stripsInADegree = 500
/** Degrees of longitude are nowhere in the country narrower, of those of latitude. */
const narrowest = 0.57

/** A later complaint `l` in a square around an earlier closed matter `e`, a little wider than the circle in it. */
function isNear(metres: number): Sql {
  const degrees = (metres * 1.01) / 111_000
  const strips = Math.ceil((degrees / narrowest) * stripsInADegree)
  return sql`
    l.is_complaint and e.incident_id <> l.incident_id and e.category_id = l.category_id
    and e.strip between l.strip - ${strips}::int and l.strip + ${strips}::int
    and l.strip between e.strip - ${strips}::int and e.strip + ${strips}::int
    and e.closed_at < l.reported_at
    and e.closed_at >= l.reported_at - make_interval(days => ${domain.repeatedWithinDays}::int)
    and abs(l.latitude - e.latitude) <= ${degrees}::float8
    and abs(l.longitude - e.longitude) * cos(radians(l.latitude)) <= ${degrees}::float8`
}
