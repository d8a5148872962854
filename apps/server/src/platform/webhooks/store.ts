import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../database.ts'

const StoredWebhook = z.object({
  id: z.string(),
  ownerId: z.string(),
  url: z.string(),
  secretSealed: z.string(),
  state: z.enum(['active', 'paused']),
  pausedBecause: z.nullable(z.enum(['byHand', 'failing', 'gone', 'grantOver', 'keyOver'])),
  position: z.string(),
  failures: z.number(),
  failingSince: z.nullable(z.string()),
  nextAt: z.string(),
  lastError: z.nullable(z.string()),
  deliveredAt: z.nullable(z.string()),
  waiting: z.number(),
})
export type StoredWebhook = z.infer<typeof StoredWebhook>
export type PausedBecause = NonNullable<StoredWebhook['pausedBecause']>

/** Where a module keeps its webhooks: its own table with the columns used here. */
export type WebhookTable = {
  readonly name: Sql
  /** The column that says whose it is; unique. */
  readonly owner: Sql
  /** What is numbered after `webhook.position` and for it: `from … where …`. */
  readonly waiting: Sql
}

export type NewWebhook = Pick<StoredWebhook, 'id' | 'ownerId' | 'url' | 'secretSealed' | 'position'> & {
  readonly byId: string | null
}
type Claim = { readonly lease: string; readonly seconds: number; readonly limit: number }
type Held = { readonly id: string; readonly lease: string }
type Failure = Held & { readonly error: string; readonly nextAt: string }

function selectFrom({ name, owner, waiting }: WebhookTable) {
  const columns = sql`webhook.id, webhook.${owner} as owner_id, url, encode(secret_sealed, 'hex') as secret_sealed,
    webhook.state, paused_because, position::text, failures, failing_since, next_at, last_error, delivered_at,
    (select count(*)::int ${waiting}) as waiting`
  return { columns, select: (rest: Sql) => sql`select ${columns} from ${name} as webhook ${rest}` }
}

export function findWebhook(tx: Transaction, table: WebhookTable, ownerId: string): Promise<StoredWebhook | undefined> {
  const { select } = selectFrom(table)
  return maybeOne(tx, StoredWebhook, select(sql`where webhook.${table.owner} = ${ownerId}`))
}

/** The one there was tells its place on. */
export async function setWebhook(tx: Transaction, { name, owner }: WebhookTable, given: NewWebhook): Promise<void> {
  const { id, ownerId, url, secretSealed, position, byId } = given
  await run(
    tx,
    sql`
    insert into ${name} (id, ${owner}, url, secret_sealed, state, position, set_by)
    values (${id}, ${ownerId}, ${url}, decode(${secretSealed}, 'hex'), 'active', ${position}::bigint, ${byId})
    on conflict (${owner}) do update set id = excluded.id, url = excluded.url, secret_sealed = excluded.secret_sealed,
      state = 'active', paused_because = null, failures = 0, failing_since = null, next_at = now(), last_error = null,
      lease = null, lease_until = null, set_by = excluded.set_by, set_at = now()`,
  )
}

export async function pauseWebhook(
  tx: Transaction,
  { name }: WebhookTable,
  { id, because }: { readonly id: string; readonly because: PausedBecause },
): Promise<void> {
  await run(
    tx,
    sql`
    update ${name} set state = 'paused', paused_because = ${because}, lease = null, lease_until = null
    where id = ${id}`,
  )
}

/** From where it was, or from a position again. */
export async function resumeWebhook(
  tx: Transaction,
  { name }: WebhookTable,
  { id, position }: { readonly id: string; readonly position: string | undefined },
): Promise<void> {
  await run(
    tx,
    sql`
    update ${name} set state = 'active', paused_because = null, failures = 0, failing_since = null,
      next_at = now(), last_error = null, lease = null, lease_until = null,
      position = coalesce(${position ?? null}::bigint, position)
    where id = ${id}`,
  )
}

/** Takes into hand those that have something to tell; nobody else does until the lease is over. */
export function claimWebhooks(
  tx: Transaction,
  table: WebhookTable,
  { lease, seconds, limit }: Claim,
): Promise<StoredWebhook[]> {
  const { columns } = selectFrom(table)
  return rows(
    tx,
    StoredWebhook,
    sql`
    update ${table.name} set lease = ${lease}, lease_until = now() + make_interval(secs => ${seconds})
    from (
      select id from ${table.name} as webhook
      where state = 'active' and next_at <= now() and (lease_until is null or lease_until < now())
        and exists (select ${table.waiting})
      order by next_at limit ${limit} for update skip locked
    ) as due
    where webhook.id = due.id
    returning ${columns}`,
  )
}

/** Answers false where somebody else has it, or a person stopped it: what was sent will be sent again. */
export async function moveOn(
  tx: Transaction,
  { name }: WebhookTable,
  { id, lease, position, seconds }: Held & { readonly position: string; readonly seconds: number },
): Promise<boolean> {
  const moved = await run(
    tx,
    sql`
    update ${name} set position = ${position}::bigint, failures = 0, failing_since = null, last_error = null,
      delivered_at = now(), lease_until = now() + make_interval(secs => ${seconds})
    where id = ${id} and lease = ${lease}`,
  )
  return moved > 0
}

export async function giveBack(tx: Transaction, { name }: WebhookTable, { id, lease }: Held): Promise<void> {
  await run(tx, sql`update ${name} set lease = null, lease_until = null where id = ${id} and lease = ${lease}`)
}

export async function noteFailure(
  tx: Transaction,
  { name }: WebhookTable,
  { id, lease, error, nextAt }: Failure,
): Promise<void> {
  await run(
    tx,
    sql`
    update ${name} set failures = failures + 1, failing_since = coalesce(failing_since, now()),
      last_error = ${error}, next_at = ${nextAt}, lease = null, lease_until = null
    where id = ${id} and lease = ${lease}`,
  )
}

export async function countPaused(tx: Transaction, { name }: WebhookTable): Promise<number> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select id from ${name} where paused_because in ('failing', 'gone')`,
  )
  return found.length
}

const Telling = z.object({ ownerId: z.string(), telling: z.enum(['well', 'failing', 'paused']) })
export type Telling = z.infer<typeof Telling>['telling']

/** How it goes, by owner. */
export async function listTelling(
  tx: Transaction,
  { name, owner }: WebhookTable,
): Promise<ReadonlyMap<string, Telling>> {
  const found = await rows(
    tx,
    Telling,
    sql`
    select ${owner} as owner_id, case
      when failures > 0 or paused_because in ('failing', 'gone') then 'failing'
      when state = 'paused' then 'paused' else 'well' end as telling
    from ${name}`,
  )
  return new Map(found.map(({ ownerId, telling }) => [ownerId, telling]))
}
