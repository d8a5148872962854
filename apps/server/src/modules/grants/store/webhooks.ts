import sql, { type Sql } from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, rows, run, type Transaction } from '../../../platform/index.ts'

const StoredWebhook = z.object({
  id: z.string(),
  grantId: z.string(),
  url: z.string(),
  secretSealed: z.string(),
  state: z.enum(['active', 'paused']),
  pausedBecause: z.nullable(z.enum(['byHand', 'failing', 'gone', 'grantOver'])),
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

const columns = sql`webhook.id, grant_id, url, encode(secret_sealed, 'hex') as secret_sealed, state, paused_because,
  position::text, failures, failing_since, next_at, last_error, delivered_at,
  (select count(*)::int from grants.change where change.grant_id = webhook.grant_id and seq > position) as waiting`

function select(rest: Sql): Sql {
  return sql`select ${columns} from grants.webhook as webhook ${rest}`
}

export function findWebhook(tx: Transaction, grantId: string): Promise<StoredWebhook | undefined> {
  return maybeOne(tx, StoredWebhook, select(sql`where grant_id = ${grantId}`))
}

type NewWebhook = Pick<StoredWebhook, 'id' | 'grantId' | 'url' | 'secretSealed' | 'position'> & {
  readonly byId: string
}

/** The one there was tells its place on. */
export async function setWebhook(tx: Transaction, given: NewWebhook): Promise<void> {
  const { id, grantId, url, secretSealed, position, byId } = given
  await run(
    tx,
    sql`
    insert into grants.webhook (id, grant_id, url, secret_sealed, state, position, set_by)
    values (${id}, ${grantId}, ${url}, decode(${secretSealed}, 'hex'), 'active', ${position}::bigint, ${byId})
    on conflict (grant_id) do update set id = excluded.id, url = excluded.url, secret_sealed = excluded.secret_sealed,
      state = 'active', paused_because = null, failures = 0, failing_since = null, next_at = now(), last_error = null,
      lease = null, lease_until = null, set_by = excluded.set_by, set_at = now()`,
  )
}

export async function pauseWebhook(tx: Transaction, id: string, because: PausedBecause): Promise<void> {
  await run(
    tx,
    sql`
    update grants.webhook set state = 'paused', paused_because = ${because}, lease = null, lease_until = null
    where id = ${id}`,
  )
}

/** From where it was, or from a position again. */
export async function resumeWebhook(tx: Transaction, id: string, position?: string): Promise<void> {
  await run(
    tx,
    sql`
    update grants.webhook set state = 'active', paused_because = null, failures = 0, failing_since = null,
      next_at = now(), last_error = null, lease = null, lease_until = null,
      position = coalesce(${position ?? null}::bigint, position)
    where id = ${id}`,
  )
}

type Claim = { readonly lease: string; readonly seconds: number; readonly limit: number }

/** Takes into hand those that have something to tell; nobody else does until the lease is over. */
export function claimWebhooks(tx: Transaction, { lease, seconds, limit }: Claim): Promise<StoredWebhook[]> {
  return rows(
    tx,
    StoredWebhook,
    sql`
    update grants.webhook as webhook set lease = ${lease}, lease_until = now() + make_interval(secs => ${seconds})
    from (
      select id from grants.webhook as due
      where state = 'active' and next_at <= now() and (lease_until is null or lease_until < now())
        and exists (select from grants.change where change.grant_id = due.grant_id and seq > position)
      order by next_at limit ${limit} for update skip locked
    ) as due
    where webhook.id = due.id
    returning ${columns}`,
  )
}

type Held = { readonly id: string; readonly lease: string }

/** Answers false where somebody else has it, or a person stopped it: what was sent will be sent again. */
export async function moveOn(
  tx: Transaction,
  { id, lease, position, seconds }: Held & { readonly position: string; readonly seconds: number },
): Promise<boolean> {
  const moved = await run(
    tx,
    sql`
    update grants.webhook set position = ${position}::bigint, failures = 0, failing_since = null, last_error = null,
      delivered_at = now(), lease_until = now() + make_interval(secs => ${seconds})
    where id = ${id} and lease = ${lease}`,
  )
  return moved > 0
}

export async function giveBack(tx: Transaction, { id, lease }: Held): Promise<void> {
  await run(tx, sql`update grants.webhook set lease = null, lease_until = null where id = ${id} and lease = ${lease}`)
}

type Failure = Held & { readonly error: string; readonly nextAt: string }

export async function noteFailure(tx: Transaction, { id, lease, error, nextAt }: Failure): Promise<void> {
  await run(
    tx,
    sql`
    update grants.webhook set failures = failures + 1, failing_since = coalesce(failing_since, now()),
      last_error = ${error}, next_at = ${nextAt}, lease = null, lease_until = null
    where id = ${id} and lease = ${lease}`,
  )
}

export async function countPaused(tx: Transaction): Promise<number> {
  const found = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select id from grants.webhook where paused_because in ('failing', 'gone')`,
  )
  return found.length
}

const Telling = z.object({ grantId: z.string(), telling: z.enum(['well', 'failing', 'paused']) })

/** How it goes, by grant. */
export async function listTelling(tx: Transaction): Promise<ReadonlyMap<string, z.infer<typeof Telling>['telling']>> {
  const found = await rows(
    tx,
    Telling,
    sql`
    select grant_id, case
      when failures > 0 or paused_because in ('failing', 'gone') then 'failing'
      when state = 'paused' then 'paused' else 'well' end as telling
    from grants.webhook`,
  )
  return new Map(found.map(({ grantId, telling }) => [grantId, telling]))
}
