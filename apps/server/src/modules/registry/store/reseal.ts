import sql from 'sql-template-tag'
import { z } from 'zod'
import { rows, run, type Transaction } from '../../../platform/index.ts'

/** Everything sealed that belongs to one row each, but people, whose hashes change too. */
const places = {
  room: { table: sql`registry.room`, column: sql`values_sealed` },
  change: { table: sql`registry.change`, column: sql`before_sealed` },
  organisation: { table: sql`registry.organisation`, column: sql`sealed` },
  selfFill: { table: sql`registry.self_fill`, column: sql`sealed` },
  import: { table: sql`registry.import`, column: sql`samples_sealed` },
} as const
export type SealedIn = keyof typeof places
export const sealedPlaces = [
  'room',
  'organisation',
  'change',
  'selfFill',
  'import',
] as const satisfies readonly SealedIn[]

const Stale = z.object({ id: z.string(), owner: z.string(), sealed: z.string() })
export type Stale = z.infer<typeof Stale>

type Batch = { readonly header: string; readonly most: number }

/** Rows whose text was not sealed as the vault seals now, held for this transaction, with whom it was sealed for. */
export function listStale(tx: Transaction, place: SealedIn, { header, most }: Batch): Promise<Stale[]> {
  const { table, column } = places[place]
  const owner = place === 'change' ? sql`coalesce(person_id, organisation_id, room_id)` : sql`id`
  return rows(
    tx,
    Stale,
    sql`
    select id, ${owner} as owner, encode(${column}, 'hex') as sealed from ${table}
    where substring(${column} from 1 for 6) <> decode(${header}, 'hex')
    order by id limit ${most} for update skip locked`,
  )
}

export async function replaceSealed(
  tx: Transaction,
  place: SealedIn,
  sealed: readonly { readonly id: string; readonly sealed: string }[],
): Promise<void> {
  const { table, column } = places[place]
  await run(
    tx,
    sql`
    update ${table} as stale set ${column} = decode(given.sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as given (id uuid, sealed text)
    where stale.id = given.id`,
  )
}

const StalePerson = z.object({ id: z.string(), sealed: z.string() })

export function listStalePeople(tx: Transaction, { header, most }: Batch): Promise<z.infer<typeof StalePerson>[]> {
  return rows(
    tx,
    StalePerson,
    sql`
    select id, encode(sealed, 'hex') as sealed from registry.person
    where substring(sealed from 1 for 6) <> decode(${header}, 'hex')
    order by id limit ${most} for update skip locked`,
  )
}

export async function replacePeople(
  tx: Transaction,
  people: readonly {
    readonly id: string
    readonly sealed: string
    readonly idCardIndex: string | null
    readonly phoneIndex: string | null
  }[],
): Promise<void> {
  await run(
    tx,
    sql`
    update registry.person set sealed = decode(given.sealed, 'hex'),
      id_card_index = decode("idCardIndex", 'hex'), phone_index = decode("phoneIndex", 'hex')
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as given (id uuid, sealed text, "idCardIndex" text, "phoneIndex" text)
    where person.id = given.id`,
  )
}

const StaleChunk = z.object({ importId: z.string(), number: z.number(), sealed: z.string() })

export function listStaleChunks(tx: Transaction, { header }: Batch): Promise<z.infer<typeof StaleChunk>[]> {
  return rows(
    tx,
    StaleChunk,
    sql`
    select import_id, number, encode(sealed, 'hex') as sealed from registry.import_chunk
    where substring(sealed from 1 for 6) <> decode(${header}, 'hex') limit 10 for update skip locked`,
  )
}

export async function replaceChunk(tx: Transaction, chunk: z.infer<typeof StaleChunk>): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import_chunk set sealed = decode(${chunk.sealed}, 'hex')
    where import_id = ${chunk.importId} and number = ${chunk.number}`,
  )
}

const StaleEffect = z.object({
  importId: z.string(),
  chunk: z.number(),
  number: z.number(),
  subjectId: z.string(),
  sealed: z.string(),
})

export function listStaleEffects(tx: Transaction, { header, most }: Batch): Promise<z.infer<typeof StaleEffect>[]> {
  return rows(
    tx,
    StaleEffect,
    sql`
    select import_id, chunk, number, subject_id, encode(before_sealed, 'hex') as sealed from registry.import_effect
    where substring(before_sealed from 1 for 6) <> decode(${header}, 'hex') limit ${most} for update skip locked`,
  )
}

export async function replaceEffects(tx: Transaction, effects: readonly z.infer<typeof StaleEffect>[]): Promise<void> {
  await run(
    tx,
    sql`
    update registry.import_effect as stale set before_sealed = decode(given.sealed, 'hex')
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
      as given ("importId" uuid, chunk int, number bigint, sealed text)
    where stale.import_id = given."importId" and stale.chunk = given.chunk and stale.number = given.number`,
  )
}
