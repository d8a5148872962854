import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, type Transaction } from '../../../platform/index.ts'
import { withinArea } from './area-range.ts'

export type Period = { readonly areaCode: string; readonly from: string; readonly until: string }

const Figure = z.object({ onTime: z.number(), closed: z.number(), overdueOpen: z.number() })

/**
 * Closed in the period, of those solved in time; and what at its end was open and late. What had no deadline is in
 * none of them.
 */
export async function countOnTime(tx: Transaction, { areaCode, from, until }: Period) {
  const here = withinArea(areaCode)
  return one(
    tx,
    Figure,
    sql`
    select done.on_time, done.closed, late.overdue_open
    from (
      select count(*)::int as closed, count(*) filter (where i.solved_at <= i.due_at)::int as on_time
      from incidents.incident as i
      where i.closed_at >= ${from}::timestamptz and i.closed_at < ${until}::timestamptz
        and i.due_at is not null and ${here}
    ) as done, (
      select count(*)::int as overdue_open
      from incidents.incident as i
      where (i.solved_at is null or i.solved_at > i.due_at)
        and i.due_at <= ${until}::timestamptz and i.reported_at < ${until}::timestamptz
        and (i.solved_at >= ${until}::timestamptz
          or i.stage in ('reported', 'handling', 'dispatching', 'suspended'))
        and ${here}
    ) as late`,
  )
}
