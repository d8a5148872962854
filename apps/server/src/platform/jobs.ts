import type { FastifyBaseLogger } from 'fastify'
import { Logger, parseCronItems, run, type Task } from 'graphile-worker'
import type { Pool } from 'pg'
import sql, { type Sql } from 'sql-template-tag'
import type { CronEntry, JobHandler } from './module.ts'

export interface Jobs {
  isRunning(): boolean
  stop(): Promise<void>
}

export interface JobOptions {
  readonly database: Pool
  readonly log: FastifyBaseLogger
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly cron: readonly CronEntry[]
  readonly pollMilliseconds?: number
  /** Called after each job with how it went and how long it took. */
  readonly observe?: (task: string, result: 'done' | 'failed', seconds: number) => void
}

/**
 * The statement that enqueues a job, in the transaction of what the job follows from. After the commit
 * `live.noteCommit()` wakes the workers; without it they find the job when they next poll.
 */
export function enqueue(task: string, payload: unknown, when: { runAt?: string; key?: string } = {}): Sql {
  return sql`select platform.enqueue(
    ${task}, ${JSON.stringify(payload)}::jsonb, coalesce(${when.runAt ?? null}::timestamptz, now()), ${when.key ?? null})`
}

/** Works the queue with the same restricted role that fills it; any number of servers may do so at once. */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const { database, log, handlers, cron } = options
  let running = true
  const runner = await run({
    pgPool: database,
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([task, handle]) => [task, worked(task, handle, options)]),
    ),
    parsedCronItems: parseCronItems(cron.map(({ task, at }) => ({ task, match: at, identifier: task }))),
    concurrency: 4,
    pollInterval: options.pollMilliseconds ?? 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => (level === 'error' ? log.error(message) : log.debug(message))),
  })
  const ended = runner.promise.catch((error: unknown) => log.error({ err: error }, 'the job runner stopped'))
  void ended.then(() => (running = false))
  return {
    isRunning: () => running,
    async stop() {
      if (running) await runner.stop()
      await ended
    },
  }
}

function worked(task: string, handle: JobHandler, { log, observe }: JobOptions): Task {
  return async (payload, { job }) => {
    const begun = performance.now()
    const jobLog = log.child({ task, jobId: job.id })
    try {
      await handle(payload, { log: jobLog, attempt: job.attempts })
      observe?.(task, 'done', (performance.now() - begun) / 1000)
    } catch (error) {
      observe?.(task, 'failed', (performance.now() - begun) / 1000)
      jobLog.warn({ err: error, attempt: job.attempts }, 'a job failed and will be tried again')
      throw error
    }
  }
}
