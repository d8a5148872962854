import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'

type Span = { readonly areaCode: string; readonly from: string; readonly before: string }

const arrived = sql`(n.told_at is not null or exists (
  select from notices.delivery as d where d.notice_id = n.id and d.status in ('sent', 'delivered')))`

const Month = z.object({ month: z.string(), hits: z.coerce.number(), cases: z.coerce.number() })

/** Of the notices that went out over a channel, by the city's months: how many arrived, or were told by a person. */
export function countArrived(tx: Transaction, span: Span): Promise<z.infer<typeof Month>[]> {
  return rows(
    tx,
    Month,
    sql`
    select to_char(n.at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
      count(*) filter (where ${arrived}) as hits, count(*) as cases
    from notices.notice as n where ${ended(span)}
    group by 1 order by 1`,
  )
}

/** The matters of which a notice did not arrive, newest first. */
export async function listUnarrived(tx: Transaction, span: Span): Promise<string[]> {
  const found = await rows(
    tx,
    z.object({ incidentId: z.string() }),
    sql`
    select distinct n.incident_id from notices.notice as n
    where ${ended(span)} and not ${arrived}
    order by n.incident_id desc`,
  )
  return found.map(({ incidentId }) => incidentId)
}

/** What still waits counts nowhere, and neither does what is shown on the screens only. */
function ended({ areaCode, from, before }: Span): Sql {
  return sql`n.at >= ${from}::timestamptz and n.at < ${before}::timestamptz and not n.confidential
    and starts_with(n.area_code, ${areaCode}) and (n.undelivered_at is not null or ${arrived})`
}
