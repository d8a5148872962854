import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../platform/index.ts'

const Ring = z.array(z.tuple([z.number(), z.number()]))
const Grid = z.object({
  code: z.string(),
  name: z.string(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring)) }),
  ]),
})
export type Grid = z.infer<typeof Grid>

const Change = z.object({
  communityCode: z.string(),
  version: z.number(),
  effectiveOn: z.string(),
  source: z.enum(['drawn', 'imported', 'restored']),
  before: z.array(Grid),
  after: z.array(Grid),
  reason: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  kind: z.enum(['carriedOut', 'withdrawn', 'failed']).nullable(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
})
export type Change = z.infer<typeof Change>
type Id = Pick<Change, 'communityCode' | 'version'>

const selectChanges = sql`
  select community_code, version, effective_on, source, before, after, c.reason, changed_by, changed_at,
    kind, settled_at, settled_by
  from borders.change as c left join borders.outcome using (community_code, version)`

/** Newest first. */
export function listChanges(tx: Transaction, communityCode: string): Promise<Change[]> {
  return rows(tx, Change, sql`${selectChanges} where community_code = ${communityCode} order by version desc`)
}

export function findChange(tx: Transaction, { communityCode, version }: Id): Promise<Change | undefined> {
  return maybeOne(tx, Change, sql`${selectChanges} where community_code = ${communityCode} and version = ${version}`)
}

/** Those whose day has come, the earliest first. */
export function listDue(tx: Transaction, today: string): Promise<Change[]> {
  return rows(
    tx,
    Change,
    sql`${selectChanges} where kind is null and effective_on <= ${today} order by effective_on, changed_at`,
  )
}

type NewChange = Omit<Change, 'changedAt' | 'kind' | 'settledAt' | 'settledBy'>

/** Answers whether it was added; not where somebody was faster. */
export async function addChange(tx: Transaction, change: NewChange): Promise<boolean> {
  const { communityCode, version, effectiveOn, source, before, after, reason, changedBy } = change
  const added = await run(
    tx,
    sql`
    insert into borders.change
      (community_code, version, effective_on, source, before, after, reason, changed_by)
    values (${communityCode}, ${version}, ${effectiveOn}, ${source}, ${JSON.stringify(before)}::jsonb,
      ${JSON.stringify(after)}::jsonb, ${reason}, ${changedBy})
    on conflict do nothing`,
  )
  return added > 0
}

type Outcome = Id & {
  readonly kind: NonNullable<Change['kind']>
  readonly by?: string
  readonly reason?: string
}

/** Answers whether it is this that became of the change; not where something else had. */
export async function settle(tx: Transaction, { communityCode, version, kind, by, reason }: Outcome): Promise<boolean> {
  const settled = await run(
    tx,
    sql`
    insert into borders.outcome (community_code, version, kind, settled_by, reason)
    values (${communityCode}, ${version}, ${kind}, ${by ?? null}, ${reason ?? null})
    on conflict do nothing`,
  )
  return settled > 0
}
