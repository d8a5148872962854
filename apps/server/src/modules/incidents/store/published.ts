import type { incidents } from '@ejia/domain'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { rows, type Transaction } from '../../../platform/index.ts'
import { withinArea } from './area-range.ts'
import { State } from './stored.ts'

export type PublishedFilter = {
  readonly ids?: readonly string[] | undefined
  readonly caseCodes?: readonly string[] | undefined
  readonly categoryIds?: readonly string[] | undefined
  readonly areaCode?: string | undefined
  readonly isOpen?: boolean | undefined
  readonly reportedFrom?: string | undefined
  readonly reportedUntil?: string | undefined
  readonly updatedFrom?: string | undefined
  readonly updatedUntil?: string | undefined
  readonly limit: number
  readonly offset?: number | undefined
}

const isOpen = sql`i.stage in ('reported', 'handling', 'dispatching', 'suspended')`
const updatedAt = sql`(i.state->>'lastActedAt')::timestamptz`

/** Matters of kinds that strangers may see, newest first; nothing confidential, nothing whose words were hidden. */
export async function listPublishedStates(
  tx: Transaction,
  shownCategoryIds: readonly string[],
  filter: PublishedFilter,
): Promise<incidents.Incident[]> {
  const shown = sql`not i.confidential and i.category_id = any(${shownCategoryIds}::text[]) and i.state->>'text' <> ''`
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    select i.state from incidents.incident as i
    where ${join([shown, ...conditionsOf(filter)], ' and ')}
    order by i.reported_at desc, i.id desc
    limit ${filter.limit} offset ${filter.offset ?? 0}`,
  )
  return found.map(({ state }) => state)
}

function conditionsOf(filter: PublishedFilter): Sql[] {
  const conditions: readonly (Sql | undefined | false)[] = [
    filter.ids && sql`i.id = any(${filter.ids}::uuid[])`,
    filter.caseCodes && sql`i.case_code = any(${filter.caseCodes}::text[])`,
    filter.categoryIds && sql`i.category_id = any(${filter.categoryIds}::text[])`,
    filter.areaCode !== undefined && withinArea(filter.areaCode),
    filter.isOpen !== undefined && (filter.isOpen ? isOpen : sql`not ${isOpen}`),
    filter.reportedFrom !== undefined && sql`i.reported_at >= ${filter.reportedFrom}::timestamptz`,
    filter.reportedUntil !== undefined && sql`i.reported_at <= ${filter.reportedUntil}::timestamptz`,
    filter.updatedFrom !== undefined && sql`${updatedAt} >= ${filter.updatedFrom}::timestamptz`,
    filter.updatedUntil !== undefined && sql`${updatedAt} <= ${filter.updatedUntil}::timestamptz`,
  ]
  return conditions.filter((condition) => condition !== undefined && condition !== false)
}
