import type { incidents as contract, InputOf } from '@ejia/contract'
import type { incidents } from '@ejia/domain'
import sql, { join, type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { inBytes, rows, type Transaction, type Vault } from '../../../platform/index.ts'
import { readCaseCode } from '../case-code.ts'
import { foldWords, gramsToFind } from '../search-words.ts'
import { withinArea } from './area-range.ts'
import { readCursor } from './cursor.ts'
import { State } from './stored.ts'

export type Filter = InputOf<typeof contract.listIncidents>['query']

/** Newest first, from where the cursor stands; one more than asked for. `visible` is what the caller may see. */
export async function listIncidents(
  tx: Transaction,
  filter: Filter,
  { visible, vault }: { readonly visible: Sql; readonly vault: Vault },
): Promise<incidents.Incident[]> {
  const found = await rows(
    tx,
    z.object({ state: State }),
    sql`
    select i.state from incidents.incident as i
    where ${join([visible, ...pagedBy(filter), ...conditionsOf(filter), ...searched(filter.text, vault)], ' and ')}
    order by i.reported_at desc, i.id desc
    limit ${filter.limit + 1}`,
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

/** A case code, a reporter's number or its last four digits, or words of the text and the address. */
function searched(text: string | undefined, vault: Vault): Sql[] {
  if (text === undefined) return []
  const folded = foldWords(text)
  const caseCode = readCaseCode(text)
  if (caseCode !== undefined) return [sql`(i.case_code = ${caseCode} or ${containing(folded)})`]
  const index = /^1\d{10}$/.test(folded)
    ? sql`phone_index = any(${inBytes(vault.indexes('phone', folded))}::bytea[])`
    : /^\d{4}$/.test(folded) && sql`phone_tail_index = any(${inBytes(vault.indexes('phoneTail', folded))}::bytea[])`
  if (index === false) return folded.split(' ').map(containing)
  // Both are looked up before anything else: as alternatives of one condition no index would serve them.
  return [
    sql`i.id in (
      select incident_id from incidents.reporter where ${index}
      union select i.id from incidents.incident as i where ${containing(folded)})`,
  ]
}

/** The grams find candidates by index, the text decides; signs alone are not looked for. */
function containing(word: string): Sql {
  const grams = gramsToFind(word)
  return grams.length === 0 ? sql`false` : sql`(i.pairs @> ${grams}::text[] and position(${word} in i.words) > 0)`
}
