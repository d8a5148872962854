import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { rows, run, type Transaction } from '../../platform/index.ts'

const Standing = z.object({ id: z.string(), areaCode: z.string() })
export type Standing = z.output<typeof Standing>

/** Buildings and local names that are given to these very areas. */
export function listStandingIn(tx: Transaction, areaCodes: readonly string[]): Promise<Standing[]> {
  return rows(
    tx,
    Standing,
    sql`select id, area_code from areas.building where area_code = any(${areaCodes}::text[])
        union all
        select id, area_code from areas.local_name where area_code = any(${areaCodes}::text[])
        order by area_code, id`,
  )
}

type Return = { readonly id: string; readonly from: string; readonly to: string }

/** What stands where it was moved to goes back to where it stood. */
export async function returnStanding(tx: Transaction, returning: readonly Return[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(returning)}::jsonb) as given (id uuid, "from" text, "to" text)`
  await run(
    tx,
    sql`update areas.building set area_code = given."to" from ${given}
        where building.id = given.id and building.area_code = given."from"`,
  )
  await run(
    tx,
    sql`update areas.local_name set area_code = given."to" from ${given}
        where local_name.id = given.id and local_name.area_code = given."from"`,
  )
}
