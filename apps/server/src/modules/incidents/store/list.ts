import type { incidents as contract, InputOf } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction, type Vault } from '../../../platform/index.ts'
import { readCaseCode } from '../case-code.ts'
import { withinArea } from './area-range.ts'
import { readCursor } from './cursor.ts'
import { searchFor, searching } from './search.ts'
import { State } from './stored.ts'

export type Filter = InputOf<typeof contract.listIncidents>['query']

/** Newest first, from where the cursor stands; one more than asked for. `visible` is what the caller may see. */
export async function listIncidents(
  tx: Transaction,
  filter: Filter,
  { visible, vault }: { readonly visible: Sql; readonly vault: Vault },
): Promise<incidents.Incident[]> {
  const { text, limit } = filter
  const paged = pagedBy(filter)
  const conditions = [visible, ...conditionsOf(filter)]
  const found = await rows(
    tx,
    z.object({ state: State }),
    text === undefined
      ? sql`
        select i.state from incidents.incident as i where ${join([...paged, ...conditions], ' and ')}
        order by i.reported_at desc, i.id desc limit ${limit + 1}`
      : searching(searchFor(text, vault), { paged, conditions, most: limit + 1 }),
  )
  return found.map(({ state }) => state)
}

/** The matters reported last, whoever may see them. */
export async function listLatest(tx: Transaction, most: number): Promise<incidents.Incident[]> {
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`select state from incidents.incident order by reported_at desc, id desc limit ${most}`,
  )
  return found.map(({ state }) => state)
}

function pagedBy({ cursor }: Filter): Sql[] {
  const mark = readCursor(cursor)
  return mark ? [sql`(i.reported_at, i.id) < (${mark.at}::timestamptz, ${mark.id}::uuid)`] : []
}

/** What a filter says beyond its words. */
export function conditionsOf(filter: Omit<Filter, 'cursor' | 'limit' | 'text'>): Sql[] {
  const conditions: readonly (Sql | undefined | false)[] = [
    filter.caseCode !== undefined && sql`i.case_code = ${readCaseCode(filter.caseCode) ?? filter.caseCode}`,
    filter.stage && sql`i.stage = any(${filter.stage}::text[])`,
    filter.categoryId && sql`i.category_id = any(${filter.categoryId}::text[])`,
    filter.areaCode !== undefined && withinArea(filter.areaCode),
    filter.unitId !== undefined && sql`i.lead_unit_id = ${filter.unitId}`,
    filter.source && sql`i.source = any(${filter.source}::text[])`,
    filter.outcome && sql`i.state->'resolution'->>'outcome' = any(${filter.outcome}::text[])`,
    filter.urgent !== undefined && sql`i.urgent = ${filter.urgent}`,
    filter.reportedFrom !== undefined && sql`i.reported_at >= ${filter.reportedFrom}::timestamptz`,
    filter.reportedBefore !== undefined && sql`i.reported_at < ${filter.reportedBefore}::timestamptz`,
  ]
  return conditions.filter((condition) => condition !== undefined && condition !== false)
}
