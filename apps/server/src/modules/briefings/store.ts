import { BriefingFacts, BriefingTexts } from '@ejia/contract'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../platform/index.ts'

const What = z.enum(['drafted', 'edited', 'issued', 'takenBack'])
const Step = z.object({
  version: z.number(),
  what: What,
  texts: BriefingTexts,
  reason: z.string().nullable(),
  madeBy: z.string(),
  madeAt: z.string(),
})
export type BriefingStep = z.infer<typeof Step>

const Head = z.object({
  id: z.string(),
  areaCode: z.string(),
  kind: z.enum(['week', 'month']),
  fromOn: z.string(),
  toOn: z.string(),
})
const Newest = Head.extend({ version: z.number(), what: What, madeBy: z.string(), madeAt: z.string() })
export type NewestBriefing = z.infer<typeof Newest>
const Whole = Head.extend({ facts: BriefingFacts })
export type Briefing = z.infer<typeof Whole>

const head = sql`id, area_code, kind, from_on::text, to_on::text`

export async function addBriefing(tx: Transaction, briefing: Briefing): Promise<boolean> {
  const { id, areaCode, kind, fromOn, toOn, facts } = briefing
  const added = await run(
    tx,
    sql`
    insert into briefings.briefing (id, area_code, kind, from_on, to_on, facts)
    values (${id}, ${areaCode}, ${kind}, ${fromOn}::date, ${toOn}::date, ${JSON.stringify(facts)}::jsonb)
    on conflict do nothing`,
  )
  return added === 1
}

/** False where somebody else added that version first. */
export async function addStep(
  tx: Transaction,
  id: string,
  { version, what, texts, reason, madeBy }: Omit<BriefingStep, 'madeAt'>,
): Promise<boolean> {
  const added = await run(
    tx,
    sql`
    insert into briefings.step (briefing_id, version, what, texts, reason, made_by)
    values (${id}, ${version}, ${what}, ${JSON.stringify(texts)}::jsonb, ${reason}, ${madeBy})
    on conflict do nothing`,
  )
  return added === 1
}

export function findBriefing(tx: Transaction, id: string): Promise<Briefing | undefined> {
  return maybeOne(tx, Whole, sql`select ${head}, facts from briefings.briefing where id = ${id}`)
}

/** Newest first; there is always the first. */
export function listSteps(tx: Transaction, id: string): Promise<BriefingStep[]> {
  return rows(
    tx,
    Step,
    sql`
    select version, what, texts, reason, made_by, made_at from briefings.step
    where briefing_id = ${id} order by version desc`,
  )
}

export function listBriefings(tx: Transaction, within: readonly string[], most: number): Promise<NewestBriefing[]> {
  return rows(
    tx,
    Newest,
    sql`
    select ${head}, s.version, s.what, s.made_by, s.made_at
    from briefings.briefing as b
    cross join lateral (
      select version, what, made_by, made_at from briefings.step where briefing_id = b.id order by version desc limit 1
    ) as s
    where exists (select from unnest(${within}::text[]) as scope where starts_with(b.area_code, scope))
    order by b.to_on desc, b.id desc limit ${most}`,
  )
}
