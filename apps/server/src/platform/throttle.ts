import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, run, type Transaction } from './database.ts'

export interface Limit {
  /** What is being tried, such as `login`; keys of different purposes never meet. */
  readonly purpose: string
  /** Whose attempts these are: a phone number, an address. Stored only as a digest. */
  readonly key: string
  readonly most: number
  readonly windowSeconds: number
}

export interface Attempt {
  readonly allowed: boolean
  /** How many there were in this window, with this one. */
  readonly used: number
  /** Until the window ends. */
  readonly retryAfterSeconds: number
}

const Counted = z.object({ used: z.number(), secondsLeft: z.number() })

/** Counts an attempt, for all servers together, and says whether it is within the limit. */
export async function countAttempt(tx: Transaction, limit: Limit): Promise<Attempt> {
  const { used, secondsLeft } = await one(
    tx,
    Counted,
    sql`
    insert into platform.throttle as known (key, ends_at, used)
    values (${digest(limit)}, now() + make_interval(secs => ${limit.windowSeconds}::int), 1)
    on conflict (key) do update set
      used = case when known.ends_at <= now() then 1 else known.used + 1 end,
      ends_at = case when known.ends_at <= now() then excluded.ends_at else known.ends_at end
    returning used, ceil(extract(epoch from ends_at - now()))::int as seconds_left`,
  )
  return { allowed: used <= limit.most, used, retryAfterSeconds: secondsLeft }
}

/** How long to wait where the limit is used up already, without counting anything. */
export async function findWaitSeconds(
  tx: Transaction,
  limit: Omit<Limit, 'windowSeconds'>,
): Promise<number | undefined> {
  const found = await maybeOne(
    tx,
    Counted,
    sql`
    select used, ceil(extract(epoch from ends_at - now()))::int as seconds_left
    from platform.throttle
    where key = ${digest(limit)} and ends_at > now() and used >= ${limit.most}`,
  )
  return found?.secondsLeft
}

/** Forgets the attempts, as after a log-in that succeeded. */
export async function forgetAttempts(tx: Transaction, limit: Pick<Limit, 'purpose' | 'key'>): Promise<void> {
  await run(tx, sql`delete from platform.throttle where key = ${digest(limit)}`)
}

export async function removeEndedWindows(tx: Transaction): Promise<number> {
  return run(tx, sql`delete from platform.throttle where ends_at < now()`)
}

function digest({ purpose, key }: Pick<Limit, 'purpose' | 'key'>): Buffer {
  return createHash('sha256').update(`${purpose}\n${key}`).digest()
}
