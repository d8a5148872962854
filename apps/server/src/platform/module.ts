import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import type { Subscription } from './feed/index.ts'
import type { Identify } from './http/caller.ts'
import type { Figure } from './http/index.ts'
import type { Route } from './http/route.ts'
import type { Live } from './live/index.ts'
import type { Round } from './rounds.ts'
import type { Vault } from './vault/index.ts'

/** What every module stands on. One per running server; it holds no state that another server lacks. */
export interface Platform {
  readonly config: Config
  /** Connections as the restricted server role. */
  readonly database: Pool
  readonly live: Live
  readonly log: FastifyBaseLogger
  readonly vault: Vault
}

/** Throwing means "not done, try again later"; the queue waits longer each time. Must be safe to run twice. */
export type JobHandler = (
  payload: unknown,
  job: { readonly log: FastifyBaseLogger; readonly attempt: number },
) => Promise<void>

export interface CronEntry {
  readonly task: string
  /** As in crontab, in UTC. */
  readonly at: string
}

/** A part of the server, as data: `app.ts` is a list of these. */
export interface Module {
  readonly name: string
  readonly routes?: (platform: Platform) => readonly Route[]
  readonly jobs?: (platform: Platform) => Readonly<Record<string, JobHandler>>
  readonly cron?: readonly CronEntry[]
  /** Handle every committed change exactly once, on one of the servers that work jobs. */
  readonly subscriptions?: (platform: Platform) => readonly Subscription[]
  /** Look for what is due, on each server that works jobs. */
  readonly rounds?: (platform: Platform) => readonly Round[]
  readonly figures?: (platform: Platform) => readonly Figure[]
  /** Serves what is no endpoint of the contract: a protocol that a library speaks. */
  readonly mount?: (app: FastifyInstance, platform: Platform) => void
  /** Runs after migrating and before the first request, for example to load what is kept in memory. */
  readonly start?: (platform: Platform) => Promise<void>
  readonly stop?: (platform: Platform) => Promise<void>
  /** Lines printed at the start, for the person who started the server; `address` is where it can be reached. */
  readonly welcome?: (platform: Platform, address: string) => Promise<readonly string[]>
  /**
   * Seals again, at most `most` rows at a time, what stands under a former key or cipher, and answers how many those
   * were; zero when nothing is left.
   */
  readonly reseal?: (platform: Platform, most: number) => Promise<number>
  /** Walks through what must never be altered, and answers the ids of what does not hold. */
  readonly verify?: (platform: Platform, onProgress: (done: number) => void) => Promise<readonly string[]>
  /** Says who sends a request. Exactly one module has it. */
  readonly identify?: (platform: Platform) => Identify
}
