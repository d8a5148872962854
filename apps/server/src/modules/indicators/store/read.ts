import sql, { empty, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'

const Count = z.coerce.number()
const Sum = z.object({ indicator: z.string(), month: z.string(), hits: Count, cases: Count, minutes: Count })
export type Sum = z.infer<typeof Sum>

type Span = { readonly areaCode: string; readonly from: string; readonly to: string }

/** The figures of an area, month by month, the last one included. */
export function listSums(tx: Transaction, { areaCode, from, to }: Span): Promise<Sum[]> {
  return rows(
    tx,
    Sum,
    sql`
    select indicator, month, sum(hits) as hits, sum(cases) as cases, sum(minutes) as minutes
    from indicators.cell
    where month >= ${from} and month <= ${to} and starts_with(area_code, ${areaCode})
    group by indicator, month having sum(cases) > 0 order by indicator, month`,
  )
}

const OfCategory = z.object({ indicator: z.string(), categoryId: z.string(), cases: Count, minutes: Count })

/** The times of an area by category, over a span of months. */
export function listTimes(tx: Transaction, { areaCode, from, to }: Span): Promise<z.infer<typeof OfCategory>[]> {
  return rows(
    tx,
    OfCategory,
    sql`
    select indicator, category_id, sum(cases) as cases, sum(minutes) as minutes
    from indicators.cell
    where indicator in ('acceptTime', 'dispatchTime', 'solveTime')
      and month >= ${from} and month <= ${to} and starts_with(area_code, ${areaCode})
    group by indicator, category_id having sum(cases) > 0 order by indicator, category_id`,
  )
}

type Ends = { readonly areaCode: string; readonly ends: readonly { readonly month: string; readonly at: string }[] }

/** What was open past its deadline at each of these moments. */
export async function countLate(tx: Transaction, { areaCode, ends }: Ends): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    tx,
    z.object({ month: z.string(), late: Count }),
    sql`
    select e.month, count(l.incident_id) as late
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e (month text, at timestamptz)
    left join indicators.late as l on ${lateAt(sql`e.at`)} and starts_with(l.area_code, ${areaCode})
    group by e.month`,
  )
  return new Map(found.map(({ month, late }) => [month, late]))
}

type Behind = { readonly indicator: string; readonly areaCode: string; readonly month: string; readonly hit?: boolean }

/** The matters behind a figure, newest first. */
export async function listBehind(tx: Transaction, { indicator, areaCode, month, hit }: Behind): Promise<string[]> {
  return idsOf(
    tx,
    sql`
    select distinct incident_id from indicators.contribution
    where indicator = ${indicator} and month = ${month} and starts_with(area_code, ${areaCode})
      ${hit === undefined ? empty : sql`and hit = ${hit}`}
    order by incident_id desc`,
  )
}

export async function listLate(tx: Transaction, areaCode: string, at: string): Promise<string[]> {
  return idsOf(
    tx,
    sql`
    select l.incident_id from indicators.late as l
    where ${lateAt(sql`${at}::timestamptz`)} and starts_with(l.area_code, ${areaCode})
    order by l.incident_id desc`,
  )
}

function lateAt(moment: Sql): Sql {
  return sql`l.late_from <= ${moment} and (l.late_until is null or l.late_until >= ${moment})`
}

async function idsOf(tx: Transaction, statement: Sql): Promise<string[]> {
  return (await rows(tx, z.object({ incidentId: z.string() }), statement)).map(({ incidentId }) => incidentId)
}
