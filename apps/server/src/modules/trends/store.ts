import type { trends } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, run, type Transaction } from '../../platform/index.ts'

export type Which = { readonly areaCode: string; readonly on: string }

/** Only this server writes this column, from the domain's own type. */
const Found = z.custom<trends.Trends>((value) => typeof value === 'object' && value !== null && 'hotSpots' in value)
const Row = z.object({ found: Found, madeAt: z.string() })
export type Analysis = z.infer<typeof Row>

export function findAnalysis(tx: Transaction, { areaCode, on }: Which): Promise<Analysis | undefined> {
  return maybeOne(
    tx,
    Row,
    sql`select found, made_at from trends.analysis where area_code = ${areaCode} and on_date = ${on}::date`,
  )
}

export async function keepAnalysis(tx: Transaction, { areaCode, on }: Which, found: trends.Trends): Promise<void> {
  await run(
    tx,
    sql`
    insert into trends.analysis (area_code, on_date, found) values (${areaCode}, ${on}::date, ${JSON.stringify(found)}::jsonb)
    on conflict (area_code, on_date) do update set found = excluded.found, made_at = now()`,
  )
}

/** Those that nobody will ask for again soon; they can be made again. */
export async function removeOldAnalyses(tx: Transaction, keptDays: number): Promise<void> {
  await run(tx, sql`delete from trends.analysis where made_at < now() - make_interval(days => ${keptDays}::int)`)
}
