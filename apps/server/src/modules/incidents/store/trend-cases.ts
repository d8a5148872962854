import type { trends } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { one, rows, type Transaction } from '../../../platform/index.ts'
import { withinArea } from './area-range.ts'

export type ReportedSpan = { readonly areaCode: string; readonly from: string; readonly before: string }

const Case = z.object({
  id: z.string(),
  at: z.string(),
  categoryId: z.string(),
  areaCode: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  text: z.string(),
})

/** What is confidential, lives on in another matter or was taken back says nothing about a place. */
const counts = sql`
  not i.confidential and i.stage <> 'merged' and i.state->'closing'->>'how' is distinct from 'withdrawn'`

/** The matters that were reported in a time, with their place and words, oldest first. */
export function listTrendCases(tx: Transaction, { areaCode, from, before }: ReportedSpan): Promise<trends.TrendCase[]> {
  return rows(
    tx,
    Case,
    sql`
    select i.id, i.reported_at as at, coalesce(i.category_id, '') as category_id, i.area_code,
      (i.state->'place'->>'longitude')::float8 as longitude, (i.state->'place'->>'latitude')::float8 as latitude,
      i.state->>'text' as text
    from incidents.incident as i
    where i.reported_at >= ${from}::timestamptz and i.reported_at < ${before}::timestamptz
      and ${withinArea(areaCode)} and ${counts}
    order by i.id`,
  )
}

/** How many of each kind were reported in a time. */
export async function countTrendCases(
  tx: Transaction,
  { areaCode, from, before }: ReportedSpan,
): Promise<(readonly [categoryId: string, cases: number])[]> {
  const found = await rows(
    tx,
    z.object({ categoryId: z.string(), cases: z.number() }),
    sql`
    select coalesce(i.category_id, '') as category_id, count(*)::int as cases
    from incidents.incident as i
    where i.reported_at >= ${from}::timestamptz and i.reported_at < ${before}::timestamptz
      and ${withinArea(areaCode)} and ${counts}
    group by 1 order by 1`,
  )
  return found.map(({ categoryId, cases }) => [categoryId, cases])
}

export async function findFirstReport(tx: Transaction, areaCode: string): Promise<string | undefined> {
  const statement = sql`
    select min(i.reported_at) as first_at from incidents.incident as i where ${withinArea(areaCode)} and ${counts}`
  return (await one(tx, z.object({ firstAt: z.string().nullable() }), statement)).firstAt ?? undefined
}
