import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import { transaction } from '../database.ts'
import type { Round } from '../rounds.ts'
import { findTurn, moveOn, noteFailure, setAside, type Turn, tryLock } from './store.ts'
import type { Subscription } from './subscription.ts'

export interface FeedOptions {
  readonly database: Pool
  readonly log: FastifyBaseLogger
  readonly batchSize?: number
  /** Before the first new try; it doubles with each. */
  readonly waitMilliseconds?: number
  /** Before a change is set aside. */
  readonly mostFailures?: number
}

/** Handles what a subscriber has not handled, a batch at a time, until there is no more. */
export function feedRound(subscription: Subscription, options: FeedOptions): Round {
  const { database, log, waitMilliseconds = 1000 } = options
  const { name } = subscription
  return {
    name: `feed ${name}`,
    everyMilliseconds: 1000,
    async run() {
      try {
        const handled = await transaction(database, (tx) => takeTurn(tx, subscription, options))
        if (handled !== 'nothing') subscription.onCommit?.()
        return handled === 'more'
      } catch (error) {
        log.warn({ err: error, subscriber: name }, 'changes could not be handled; trying again')
        await noteFailure(database, { name, error: String(error), waitMilliseconds })
        return false
      }
    },
  }
}

type Handled = 'nothing' | 'all' | 'more'

async function takeTurn(
  tx: Parameters<Subscription['handle']>[0],
  subscription: Subscription,
  options: FeedOptions,
): Promise<Handled> {
  const { name } = subscription
  const size = options.batchSize ?? 100
  const turn = (await tryLock(tx, name)) ? await findTurn(tx, name, size) : undefined
  if (!turn || (turn.changes.length === 0 && !turn.isPart)) return 'nothing'
  const taken = turn.changes.slice(0, turn.failures === 0 ? size : 1)
  const hasMore = turn.changes.length > taken.length
  const last = taken.at(-1)
  if (last && turn.failures >= (options.mostFailures ?? 10)) await giveUp(tx, { name, turn, change: last }, options.log)
  else if (last) await subscription.handle(tx, taken)
  await moveOn(tx, { name, until: turn.until, sent: hasMore ? last : undefined })
  // A part that is done says nothing of what was committed since it was begun.
  return hasMore || turn.isPart ? 'more' : 'all'
}

async function giveUp(
  tx: Parameters<Subscription['handle']>[0],
  { name, turn, change }: { name: string; turn: Turn; change: Turn['changes'][number] },
  log: FastifyBaseLogger,
): Promise<void> {
  const { incidentId, version } = change
  log.error({ subscriber: name, incidentId, version, error: turn.lastError }, 'a change failed too often: set aside')
  await setAside(tx, { name, change, error: turn.lastError ?? '' })
}
