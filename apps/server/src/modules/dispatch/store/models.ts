import sql from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

const Share = z.number()
const QualityRow = z.object({
  examples: z.number(),
  top1: Share,
  top3: Share,
  sure: Share,
  sureRight: Share,
  calibrationError: Share,
})
const Qualities = z.object({ category: QualityRow, unitType: QualityRow, before: QualityRow, better: z.boolean() })
export type Qualities = z.output<typeof Qualities>

const Head = z.object({
  format: z.number(),
  labels: z.array(z.string()),
  temperature: z.number(),
  steps: z.array(z.number()),
  bases: z.array(z.number()),
})
const Heads = z.object({ category: Head, unitType: Head })
export type Heads = z.output<typeof Heads>

const ModelRow = z.object({
  version: z.number(),
  madeAt: z.string(),
  madeBy: z.nullable(z.string()),
  examples: z.number(),
  seconds: z.number(),
  quality: Qualities,
  bytes: z.number(),
  isOn: z.boolean(),
})
export type ModelRow = z.output<typeof ModelRow>

export function listModelRows(tx: Transaction): Promise<ModelRow[]> {
  return rows(
    tx,
    ModelRow,
    sql`
    select version, made_at, made_by, examples, seconds, quality, is_on,
      octet_length(category) + octet_length(unit_type) as bytes
    from dispatch.category_model order by version desc limit 50`,
  )
}

const Packed = z.object({
  version: z.number(),
  madeAt: z.string(),
  heads: Heads,
  category: z.instanceof(Uint8Array),
  unitType: z.instanceof(Uint8Array),
})

export function findModelInUse(tx: Transaction): Promise<z.output<typeof Packed> | undefined> {
  return maybeOne(
    tx,
    Packed,
    sql`select version, made_at, heads, category, unit_type from dispatch.category_model where is_on`,
  )
}

export type NewModel = {
  readonly madeBy: string | undefined
  readonly examples: number
  readonly seconds: number
  readonly quality: Qualities
  readonly heads: Heads
  readonly category: Uint8Array
  readonly unitType: Uint8Array
}

export async function addModelRow(tx: Transaction, model: NewModel): Promise<number> {
  const { version } = await one(
    tx,
    z.object({ version: z.number() }),
    sql`
    insert into dispatch.category_model (made_by, examples, seconds, quality, heads, category, unit_type)
    values (${model.madeBy ?? null}, ${model.examples}, ${model.seconds}, ${JSON.stringify(model.quality)}::jsonb,
      ${JSON.stringify(model.heads)}::jsonb, ${Buffer.from(model.category)}, ${Buffer.from(model.unitType)})
    returning version`,
  )
  return version
}

/** Puts one version into use, or none; answers whether there is that version. */
export async function switchOn(tx: Transaction, version: number | null): Promise<boolean> {
  await run(tx, sql`update dispatch.category_model set is_on = false where is_on`)
  if (version === null) return true
  return (await run(tx, sql`update dispatch.category_model set is_on = true where version = ${version}`)) === 1
}

const TrainingRow = z.object({
  runningSince: z.nullable(z.string()),
  failed: z.nullable(z.enum(['tooFew', 'broken'])),
})

export function readTraining(tx: Transaction): Promise<z.output<typeof TrainingRow>> {
  return one(tx, TrainingRow, sql`select running_since, failed from dispatch.training`)
}

/** Whoever began longer ago than this has died over it. */
const longestMinutes = 60

/** Whether nobody else is at it. */
export async function beginTraining(tx: Transaction): Promise<boolean> {
  const begun = await run(
    tx,
    sql`
    update dispatch.training set running_since = now(), failed = null
    where running_since is null or running_since < now() - make_interval(mins => ${longestMinutes}::int)`,
  )
  return begun === 1
}

export async function endTraining(tx: Transaction, failed: 'tooFew' | 'broken' | null): Promise<void> {
  await run(tx, sql`update dispatch.training set running_since = null, failed = ${failed}`)
}
