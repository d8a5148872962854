import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { enqueue, maybeOne, one, rows, run, type Transaction } from '../../../platform/index.ts'

export const outputRunTask = 'forms.output-run'

const StoredRun = z.object({
  id: z.string(),
  outputId: z.string(),
  dueAt: z.string(),
  status: z.enum(['making', 'ready', 'sending', 'delivered', 'failed', 'expired', 'withdrawn']),
  done: z.number(),
  total: z.number(),
  failure: z.string().nullable(),
  attempts: z.number(),
  failingSince: z.string().nullable(),
  nextAt: z.string(),
  madeAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  fileName: z.string().nullable(),
  bytes: z.number().nullable(),
})
export type StoredRun = z.infer<typeof StoredRun>

const columns = sql`id, output_id, due_at,
  case when status = 'ready' and expires_at <= now() then 'expired' else status end as status, done, total, failure,
  attempts, failing_since, next_at, made_at, delivered_at, expires_at, file_name, bytes`
const select = (rest: Sql) => sql`select ${columns} from forms.output_run ${rest}`

type NewRun = Pick<StoredRun, 'id' | 'outputId' | 'dueAt'>

/** Once for each hour that came. */
export async function addRun(tx: Transaction, { id, outputId, dueAt }: NewRun): Promise<void> {
  const added = await run(
    tx,
    sql`
      insert into forms.output_run (id, output_id, due_at, status) values (${id}, ${outputId}, ${dueAt}, 'making')
      on conflict (output_id, due_at) do nothing`,
  )
  if (added === 1) await wakeRun(tx, id)
}

async function wakeRun(tx: Transaction, id: string, runAt?: string): Promise<void> {
  await run(tx, enqueue(outputRunTask, { runId: id }, runAt === undefined ? {} : { runAt }))
}

export function findRun(tx: Transaction, id: string): Promise<StoredRun | undefined> {
  return maybeOne(tx, StoredRun, select(sql`where id = ${id}`))
}

export function listRuns(tx: Transaction, outputId: string, most: number): Promise<StoredRun[]> {
  return rows(tx, StoredRun, select(sql`where output_id = ${outputId} order by due_at desc limit ${most}`))
}

export function listLastRuns(tx: Transaction, outputIds: readonly string[]): Promise<StoredRun[]> {
  return rows(
    tx,
    StoredRun,
    sql`
      select distinct on (output_id) ${columns} from forms.output_run where output_id = any(${outputIds}::uuid[])
      order by output_id, due_at desc`,
  )
}

/** Nothing where somebody else works on it, it is not yet time, or nothing is left to do. */
export function claimRun(tx: Transaction, id: string, lease: string): Promise<StoredRun | undefined> {
  return maybeOne(
    tx,
    StoredRun,
    sql`
      update forms.output_run set lease = ${lease}, touched_at = now()
      where id = ${id} and status in ('making', 'sending') and next_at <= now()
        and (lease is null or touched_at < now() - interval '3 minutes')
      returning ${columns}`,
  )
}

type Held = { readonly id: string; readonly lease: string }

/** False once another server took it over, or it was withdrawn. */
export async function noteProgress(
  tx: Transaction,
  { id, lease, done, total }: Held & { readonly done: number; readonly total: number },
): Promise<boolean> {
  const held = await run(
    tx,
    sql`
      update forms.output_run set touched_at = now(), done = ${done}, total = ${total}
      where id = ${id} and lease = ${lease} and status = 'making'`,
  )
  return held === 1
}

export async function giveLeaseBack(tx: Transaction, { id, lease }: Held): Promise<void> {
  await run(tx, sql`update forms.output_run set lease = null where id = ${id} and lease = ${lease}`)
}

type Made = Held & {
  readonly fileName: string
  readonly bytes: number
  readonly days: number
  readonly isSent: boolean
}

/** False where nobody wants it any more. */
export async function noteMade(tx: Transaction, made: Made): Promise<boolean> {
  const { id, lease, fileName, bytes, days, isSent } = made
  const noted = await run(
    tx,
    sql`
      update forms.output_run set status = ${isSent ? 'sending' : 'ready'}, lease = null, made_at = now(),
        done = total, file_name = ${fileName}, bytes = ${bytes}, expires_at = now() + make_interval(days => ${days}::int)
      where id = ${id} and lease = ${lease} and status = 'making'`,
  )
  if (noted === 1 && isSent) await wakeRun(tx, id)
  return noted === 1
}

export async function failRun(tx: Transaction, { id, failure }: { id: string; failure: string }): Promise<void> {
  await run(
    tx,
    sql`
      update forms.output_run set status = 'failed', failure = ${failure.slice(0, 200)}, lease = null
      where id = ${id} and status in ('making', 'sending')`,
  )
}

/** Also where it was withdrawn while it was on its way: it did arrive. */
export async function noteDelivered(tx: Transaction, id: string): Promise<void> {
  await run(
    tx,
    sql`
      update forms.output_run set status = 'delivered', delivered_at = now(), attempts = attempts + 1, failure = null,
        lease = null
      where id = ${id} and status in ('sending', 'withdrawn')`,
  )
}

export async function noteNotTaken(
  tx: Transaction,
  { id, lease, failure, nextAt }: Held & { readonly failure: string; readonly nextAt: string },
): Promise<void> {
  const noted = await run(
    tx,
    sql`
      update forms.output_run set attempts = attempts + 1, failing_since = coalesce(failing_since, now()),
        failure = ${failure.slice(0, 200)}, next_at = ${nextAt}, lease = null
      where id = ${id} and lease = ${lease}`,
  )
  if (noted === 1) await wakeRun(tx, id, nextAt)
}

/** False where there is nothing to send any more. */
export async function sendAgain(tx: Transaction, id: string): Promise<boolean> {
  const set = await run(
    tx,
    sql`
      update forms.output_run set status = 'sending', attempts = 0, failing_since = null, next_at = now(), lease = null
      where id = ${id} and status = 'failed' and made_at is not null and expires_at > now()`,
  )
  if (set === 1) await wakeRun(tx, id)
  return set === 1
}

export async function withdrawRuns(tx: Transaction, outputId: string): Promise<void> {
  await run(
    tx,
    sql`
      delete from forms.output_part using forms.output_run
      where output_run.id = output_part.run_id and output_run.output_id = ${outputId}`,
  )
  await run(
    tx,
    sql`
      update forms.output_run set status = 'withdrawn', lease = null
      where output_id = ${outputId} and status in ('making', 'ready', 'sending')`,
  )
}

/** Runs whose server went away. */
export async function wakeStalled(tx: Transaction): Promise<void> {
  const stalled = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`
      select id from forms.output_run
      where status in ('making', 'sending') and next_at <= now() and touched_at < now() - interval '3 minutes'`,
  )
  for (const { id } of stalled) await wakeRun(tx, id)
}

/** Which download this is. */
export async function countDownload(tx: Transaction, id: string): Promise<number> {
  const { downloads } = await one(
    tx,
    z.object({ downloads: z.number() }),
    sql`update forms.output_run set downloads = downloads + 1 where id = ${id} returning downloads`,
  )
  return downloads
}
