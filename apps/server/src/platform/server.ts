import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import { addSubscriber, feedRound, measureFeed, type Subscription } from './feed/index.ts'
import { type AppOptions, buildApp, createMetrics, type Figure, type Health } from './http/index.ts'
import { type Jobs, startJobs } from './jobs.ts'
import { openLive } from './live/index.ts'
import { listMissing } from './migrate.ts'
import type { Module, Platform } from './module.ts'
import { type Rounds, startRounds } from './rounds.ts'
import { upkeep } from './upkeep.ts'
import { openVault, readDataKeys } from './vault/index.ts'

export interface ServerOptions {
  readonly config: Config
  readonly database: Pool
  readonly log: FastifyBaseLogger
  readonly modules: readonly Module[]
  /** Whether this process works the job queue too. */
  readonly works?: boolean
  /** Whether callers are asked to wait when they call too often. */
  readonly limits?: boolean
  /** Sees the app before its routes, for tests that look at every answer. */
  readonly watch?: AppOptions['watch']
}

export interface Server {
  readonly app: FastifyInstance
  readonly platform: Platform
  /** Refuses new requests, lets those under way finish, ends streams and stops working jobs. */
  stop(): Promise<void>
}

/** Everything of one running server but the database and the port. */
export async function openServer(options: ServerOptions): Promise<Server> {
  const { config, database, log } = options
  const modules = [upkeep, ...options.modules]
  const live = openLive({ database, log })
  const vault = openVault(await readDataKeys(config), config.dataCipher)
  const platform = { config, database, live, log, vault }
  const subscriptions = modules.flatMap((module) => module.subscriptions?.(platform) ?? [])
  for (const { name } of subscriptions) await addSubscriber(database, name)
  for (const module of modules) await module.start?.(platform)
  const figures = [...feedFigures(database), ...modules.flatMap((module) => module.figures?.(platform) ?? [])]
  const metrics = createMetrics({ database, countStreams: live.countStreams, figures })
  const jobs = options.works
    ? await workJobs(platform, modules, (task, result, seconds) => metrics.jobs.observe({ task, result }, seconds))
    : undefined
  const rounds = options.works ? startAllRounds(platform, modules, subscriptions) : undefined
  const health = healthOf(database, jobs)
  const app = await buildApp({
    platform,
    modules,
    health,
    metrics,
    limits: options.limits ?? true,
    watch: options.watch,
  })
  app.addHook('preClose', live.stop)
  await app.ready()
  return {
    app,
    platform,
    async stop() {
      await app.close()
      await Promise.all([jobs?.stop(), rounds?.stop()])
      for (const module of modules) await module.stop?.(platform)
    },
  }
}

function workJobs(
  platform: Platform,
  modules: readonly Module[],
  observe: (task: string, result: 'done' | 'failed', seconds: number) => void,
): Promise<Jobs> {
  return startJobs({
    database: platform.database,
    log: platform.log,
    handlers: Object.fromEntries(modules.flatMap((module) => Object.entries(module.jobs?.(platform) ?? {}))),
    cron: modules.flatMap((module) => module.cron ?? []),
    observe,
  })
}

function startAllRounds(
  platform: Platform,
  modules: readonly Module[],
  subscriptions: readonly Subscription[],
): Rounds {
  const feeds = subscriptions.map((subscription) => feedRound(subscription, platform))
  const others = modules.flatMap((module) => module.rounds?.(platform) ?? [])
  const rounds = startRounds([...feeds, ...others], platform.log)
  platform.live.onWake(rounds.wake)
  return rounds
}

function feedFigures(database: Pool): Figure[] {
  return [
    {
      name: 'ejia_feed_waiting',
      help: 'Changes that a subscriber has not handled',
      read: async () => (await measureFeed(database)).waiting,
    },
    {
      name: 'ejia_feed_set_aside',
      help: 'Changes that could not be handled and wait for a person',
      read: async () => (await measureFeed(database)).setAside,
    },
  ]
}

function healthOf(database: Pool, jobs: Jobs | undefined): Health {
  return {
    database: async () => (await database.query('select 1')).rowCount === 1,
    migrations: async () => (await listMissing(database)).length === 0,
    ...(jobs ? { jobs: () => jobs.isRunning() } : {}),
  }
}
