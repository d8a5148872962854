import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import { buildApp, createMetrics, type Health } from './http/index.ts'
import { type Jobs, startJobs } from './jobs.ts'
import { openLive } from './live/index.ts'
import { listMissing } from './migrate.ts'
import type { Module, Platform } from './module.ts'
import { upkeep } from './upkeep.ts'

export interface ServerOptions {
  readonly config: Config
  readonly database: Pool
  readonly log: FastifyBaseLogger
  readonly modules: readonly Module[]
  /** Whether this process works the job queue too. */
  readonly works?: boolean
  /** Whether callers are asked to wait when they call too often. */
  readonly limits?: boolean
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
  const platform = { config, database, live, log }
  for (const module of modules) await module.start?.(platform)
  const metrics = createMetrics({ database, countStreams: live.countStreams })
  const jobs = options.works
    ? await workJobs(platform, modules, (task, result, seconds) => metrics.jobs.observe({ task, result }, seconds))
    : undefined
  const health = healthOf(database, jobs)
  const app = await buildApp({ platform, modules, health, metrics, limits: options.limits ?? true })
  app.addHook('preClose', live.stop)
  await app.ready()
  return {
    app,
    platform,
    async stop() {
      await app.close()
      await jobs?.stop()
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

function healthOf(database: Pool, jobs: Jobs | undefined): Health {
  return {
    database: async () => (await database.query('select 1')).rowCount === 1,
    migrations: async () => (await listMissing(database)).length === 0,
    ...(jobs ? { jobs: () => jobs.isRunning() } : {}),
  }
}
