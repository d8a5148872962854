import { hints as domain } from '@ejia/domain'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../platform/index.ts'

type NewHint = domain.Hint & { readonly id: string; readonly key: string; readonly areaCodes: readonly string[] }

const Kept = z.object({
  id: z.string(),
  kind: z.enum(domain.hintKinds),
  much: z.number(),
  incidentIds: z.array(z.string()),
  areaCodes: z.array(z.string()),
  foundAt: z.string(),
  version: z.number(),
  explained: z.boolean().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type KeptHint = z.infer<typeof Kept>

const found = sql`
  select h.id, h.kind, h.much, h.incident_ids, h.area_codes, h.found_at, coalesce(d.version, 0) as version,
    d.explained, d.reason, d.decided_by, d.decided_at
  from hints.hint as h
  left join lateral (
    select version, explained, reason, decided_by, decided_at from hints.decision
    where hint_id = h.id order by version desc limit 1
  ) as d on true`

/** False where it was found before. */
export async function addHint(tx: Transaction, hint: NewHint): Promise<boolean> {
  const { id, key, kind, incidentIds, areaCodes, much } = hint
  const added = await run(
    tx,
    sql`
    insert into hints.hint (id, key, kind, incident_ids, area_codes, much)
    values (${id}, ${key}, ${kind}, ${incidentIds}::uuid[], ${areaCodes}, ${much}) on conflict do nothing`,
  )
  return added === 1
}

/** Those of which all places lie in one of these areas: to be looked at, oldest first, or decided, the last first. */
export function listHints(
  tx: Transaction,
  { within, decided, most }: { readonly within: readonly string[]; readonly decided: boolean; readonly most: number },
): Promise<KeptHint[]> {
  const state = decided
    ? sql`and d.version is not null order by d.decided_at desc, h.id`
    : sql`and d.version is null order by h.found_at, h.id`
  return rows(
    tx,
    Kept,
    sql`
    ${found}
    where not exists (
      select from unnest(h.area_codes) as place
      where not exists (select from unnest(${within}::text[]) as scope where starts_with(place, scope)))
    ${state} limit ${most}`,
  )
}

export function findHint(tx: Transaction, id: string): Promise<KeptHint | undefined> {
  return maybeOne(tx, Kept, sql`${found} where h.id = ${id}`)
}

type Decision = { readonly explained: boolean; readonly reason: string; readonly by: string }

export async function addDecision(
  tx: Transaction,
  { id, version }: Pick<KeptHint, 'id' | 'version'>,
  { explained, reason, by }: Decision,
): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into hints.decision (hint_id, version, explained, reason, decided_by)
    values (${id}, ${version + 1}, ${explained}, ${reason}, ${by}) on conflict do nothing`,
  )
  return added === 1
}
