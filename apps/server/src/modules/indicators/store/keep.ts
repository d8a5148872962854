import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

/** What one matter adds to the figures at a version; nothing where it is in none. */
export type Kept = {
  readonly incidentId: string
  readonly version: number
  readonly cases: readonly {
    readonly indicator: string
    readonly month: string
    readonly areaCode: string
    readonly categoryId: string
    readonly hit: boolean
    readonly minutes: number
  }[]
  readonly late: { readonly areaCode: string; readonly from: string; readonly until: string | null } | undefined
}

/** One at a time moves the figures, so that a sum never misses what another takes out. */
export async function lockFigures(tx: Transaction): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('indicators', 0))`)
}

export async function listVersions(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const known = await rows(
    tx,
    z.object({ incidentId: z.string(), version: z.number() }),
    sql`select incident_id, version from indicators.matter where incident_id = any(${ids}::uuid[])`,
  )
  return new Map(known.map(({ incidentId, version }) => [incidentId, version]))
}

/** Takes out what the matters added before and puts in what they add now, in the rows and in the sums. */
export async function replace(tx: Transaction, matters: readonly Kept[]): Promise<void> {
  const ids = matters.map(({ incidentId }) => incidentId)
  await run(
    tx,
    sql`
    with gone as (
      delete from indicators.contribution where incident_id = any(${ids}::uuid[])
      returning indicator, month, area_code, category_id, hit, minutes
    ) ${summed(-1)}`,
  )
  await run(
    tx,
    sql`
    with gone as (
      insert into indicators.contribution
        (incident_id, part, indicator, month, area_code, category_id, hit, minutes)
      select "incidentId", part, indicator, month, "areaCode", "categoryId", hit, minutes
      from jsonb_to_recordset(${JSON.stringify(casesOf(matters))}::jsonb) as c (
        "incidentId" uuid, part int, indicator text, month text, "areaCode" text, "categoryId" text, hit boolean,
        minutes int)
      returning indicator, month, area_code, category_id, hit, minutes
    ) ${summed(1)}`,
  )
  await replaceLate(tx, matters)
  await run(
    tx,
    sql`
    insert into indicators.matter (incident_id, version)
    select "incidentId", version
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb) as m ("incidentId" uuid, version int)
    on conflict (incident_id) do update set version = excluded.version`,
  )
}

/** In the order of the key, so that nobody waits for somebody who waits for them. */
function summed(sign: 1 | -1): Sql {
  return sql`
    insert into indicators.cell as c (indicator, month, area_code, category_id, hits, cases, minutes)
    select indicator, month, area_code, category_id, ${sign} * count(*) filter (where hit), ${sign} * count(*),
      ${sign} * sum(minutes)
    from gone group by indicator, month, area_code, category_id order by 1, 2, 3, 4
    on conflict (indicator, month, area_code, category_id) do update set
      hits = c.hits + excluded.hits, cases = c.cases + excluded.cases, minutes = c.minutes + excluded.minutes`
}

async function replaceLate(tx: Transaction, matters: readonly Kept[]): Promise<void> {
  const late = matters.flatMap(({ incidentId, late: one }) => (one ? [{ incidentId, ...one }] : []))
  const over = matters.filter((matter) => !matter.late).map(({ incidentId }) => incidentId)
  await run(tx, sql`delete from indicators.late where incident_id = any(${over}::uuid[])`)
  await run(
    tx,
    sql`
    insert into indicators.late (incident_id, area_code, late_from, late_until)
    select "incidentId", "areaCode", "from", "until"
    from jsonb_to_recordset(${JSON.stringify(late)}::jsonb) as l (
      "incidentId" uuid, "areaCode" text, "from" timestamptz, "until" timestamptz)
    on conflict (incident_id) do update set
      area_code = excluded.area_code, late_from = excluded.late_from, late_until = excluded.late_until`,
  )
}

function casesOf(matters: readonly Kept[]) {
  return matters.flatMap(({ incidentId, cases }) => cases.map((one, part) => ({ incidentId, part, ...one })))
}
