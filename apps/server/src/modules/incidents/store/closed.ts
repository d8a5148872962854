import type { incidents } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { withinArea } from './area-range.ts'
import { State } from './stored.ts'

type Closed = { readonly areaCode: string; readonly from: string; readonly before: string }

/** The matters of an area that were closed in a period and are closed still, confidential ones too. */
export async function listClosedBetween(
  tx: Transaction,
  { areaCode, from, before }: Closed,
): Promise<incidents.Incident[]> {
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    select i.state from incidents.incident as i
    where i.closed_at >= ${from}::timestamptz and i.closed_at < ${before}::timestamptz and i.stage = 'closed'
      and ${withinArea(areaCode)}
    order by i.id`,
  )
  return found.map(({ state }) => state)
}
