import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

export type NewVoice = {
  readonly id: string
  /** Null where the sender is not signed in. */
  readonly ownerId: string | null
  readonly type: string
  readonly seconds: number
  readonly storedBytes: number
}

const StoredVoice = z.object({
  id: z.string(),
  ownerId: z.nullable(z.string()),
  type: z.string(),
  seconds: z.number(),
  transcription: z.enum(['none', 'waiting', 'done', 'failed']),
  transcript: z.nullable(z.string()),
})
export type StoredVoice = z.infer<typeof StoredVoice>

export async function addVoice(tx: Transaction, { id, ownerId, type, seconds, storedBytes }: NewVoice): Promise<void> {
  await run(
    tx,
    sql`
    insert into incidents.voice (id, owner_id, type, seconds, stored_bytes)
    values (${id}, ${ownerId}, ${type}, ${seconds}, ${storedBytes})
    on conflict (id) do nothing`,
  )
}

export function findVoice(tx: Transaction, id: string): Promise<StoredVoice | undefined> {
  const statement = sql`
    select id, owner_id, type, seconds, transcription, transcript from incidents.voice where id = ${id}`
  return maybeOne(tx, StoredVoice, statement)
}

/** How many of these recordings are there, unused, and this person's or nobody's. */
export async function countUsableVoices(
  tx: Transaction,
  ids: readonly string[],
  ownerId: string | null,
): Promise<number> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    select id from incidents.voice
    where id = any(${ids}::uuid[]) and (owner_id is null or owner_id = ${ownerId})
      and not exists (select from incidents.voice_use where voice_id = voice.id)`,
  )
  return found.length
}

/** Answers whether the transcript is still to be made, by whoever asks first. */
export async function claimTranscription(tx: Transaction, id: string): Promise<boolean> {
  const statement = sql`
    update incidents.voice set transcription = 'waiting'
    where id = ${id} and transcription in ('none', 'failed')`
  return (await run(tx, statement)) === 1
}

export async function setTranscript(tx: Transaction, id: string, transcript: string | null): Promise<void> {
  const transcription = transcript === null ? 'failed' : 'done'
  await run(
    tx,
    sql`update incidents.voice set transcription = ${transcription}, transcript = ${transcript} where id = ${id}`,
  )
}

/** Recordings that nobody used within the time; they are forgotten first and their files removed after. */
export async function removeUnusedVoices(tx: Transaction, olderThanHours: number): Promise<string[]> {
  const removed = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
    delete from incidents.voice
    where received_at < now() - make_interval(hours => ${olderThanHours}::int)
      and not exists (select from incidents.voice_use where voice_id = voice.id)
    returning id`,
  )
  return removed.map(({ id }) => id)
}
