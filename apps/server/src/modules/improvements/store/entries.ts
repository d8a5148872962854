import type { ProductEnd } from '@ejia/contract'
import sql, { empty, type Sql } from 'sql-template-tag'
import * as z from 'zod/mini'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const Entry = z.object({
  id: z.string(),
  end: z.enum(['console', 'field', 'resident', 'mini']),
  page: z.string(),
  text: z.string(),
  hasPicture: z.boolean(),
  raisedAt: z.string(),
  problemKey: z.nullable(z.string()),
})
type Entry = z.output<typeof Entry>

const columns = sql`id, product_end as "end", page, said as text, picture is not null as has_picture, raised_at, problem_key`

type NewEntry = {
  readonly id: string
  readonly keyDigest: Buffer
  readonly end: ProductEnd
  readonly page: string
  readonly text: string
  readonly picture: Buffer | undefined
  readonly personId: string | undefined
}

/** Sent again, it is there once. */
export async function addEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  const { id, keyDigest, end, page, text, picture, personId } = entry
  await run(
    tx,
    sql`
      insert into improvements.entry (id, key_digest, product_end, page, said, picture, person_id)
      values (${id}, ${keyDigest}, ${end}, ${page}, ${text}, ${picture ?? null}, ${personId ?? null})
      on conflict do nothing`,
  )
}

const select = (rest: Sql, most: number) => sql`select ${columns} from improvements.entry ${rest} limit ${most}`

/** Of these problems, oldest first; without one, of none. */
export function listEntriesOf(tx: Transaction, problemKey: string, most: number): Promise<Entry[]> {
  return rows(tx, Entry, select(sql`where problem_key = ${problemKey} order by raised_at, id`, most))
}

/** A problem that was taken off the ledger has none: what was put to it waits again. */
const waits = sql`not exists (
  select from (
    select content from improvements.setting_version as v where v.key = entry.problem_key order by version desc limit 1
  ) as newest where newest.content is not null)`

export function listWaiting(tx: Transaction, most: number): Promise<Entry[]> {
  return rows(tx, Entry, select(sql`where ${waits} order by raised_at, id`, most))
}

const Waiting = z.object({ problemKey: z.nullable(z.string()), times: z.number() })

/** How often each problem was said; under null what waits. */
export async function countEntries(tx: Transaction): Promise<ReadonlyMap<string | null, number>> {
  const found = await rows(
    tx,
    Waiting,
    sql`
      select case when ${waits} then null else problem_key end as problem_key, count(*)::int as times
      from improvements.entry group by 1`,
  )
  return new Map(found.map(({ problemKey, times }) => [problemKey, times]))
}

export type OwnKey = { readonly id: string; readonly keyDigest: string }

/** By the session, or by what the device knows of each; newest first. */
export function listOwn(
  tx: Transaction,
  { personId, keys }: { readonly personId: string | undefined; readonly keys: readonly OwnKey[] },
  most: number,
): Promise<Entry[]> {
  const ofDevice = sql`exists (
    select from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (id uuid, "keyDigest" text)
    where k.id = entry.id and decode(k."keyDigest", 'hex') = key_digest)`
  const ofSession = personId === undefined ? empty : sql`or person_id = ${personId}`
  return rows(tx, Entry, select(sql`where ${ofDevice} ${ofSession} order by raised_at desc, id`, most))
}

const Picture = z.object({ picture: z.instanceof(Buffer) })

export async function findPicture(tx: Transaction, id: string): Promise<Buffer | undefined> {
  const found = await maybeOne(
    tx,
    Picture,
    sql`select picture from improvements.entry where id = ${id} and picture is not null`,
  )
  return found?.picture
}

const Moved = z.object({ id: z.string(), problemKey: z.nullable(z.string()) })

/** Locks them; answers where each was before. */
export function lockEntries(tx: Transaction, ids: readonly string[]): Promise<z.output<typeof Moved>[]> {
  return rows(
    tx,
    Moved,
    sql`
      select id, problem_key from improvements.entry where id = any(${ids}::uuid[]) order by id for update`,
  )
}

export async function assign(tx: Transaction, ids: readonly string[], problemKey: string | null): Promise<void> {
  await run(tx, sql`update improvements.entry set problem_key = ${problemKey} where id = any(${ids}::uuid[])`)
}

const Person = z.object({ personId: z.string() })

/** Those of the staff who raised it: of a problem, or of these entries. */
export async function listPeopleOf(
  tx: Transaction,
  of: { readonly problemKey: string } | { readonly ids: readonly string[] },
): Promise<string[]> {
  const which = 'ids' in of ? sql`id = any(${of.ids}::uuid[])` : sql`problem_key = ${of.problemKey}`
  const found = await rows(
    tx,
    Person,
    sql`select distinct person_id from improvements.entry where person_id is not null and ${which}`,
  )
  return found.map(({ personId }) => personId)
}

export async function forgetPictures(tx: Transaction, keptDays: number): Promise<void> {
  await run(
    tx,
    sql`
      update improvements.entry set picture = null
      where picture is not null and raised_at < now() - make_interval(days => ${keptDays}::int)`,
  )
}
