import sql from 'sql-template-tag'
import { z } from 'zod'
import { maybeOne, one, rows, type Transaction } from '../../platform/index.ts'

/** Jobs that may run now, for how long the oldest of them has, and those that failed for good. */
export function measureJobs(tx: Transaction) {
  const Measured = z.object({ waiting: z.number(), oldestSeconds: z.number(), failed: z.number() })
  return one(
    tx,
    Measured,
    sql`
    select
      count(*) filter (where attempts < max_attempts and run_at <= now()) as waiting,
      coalesce(extract(epoch from now() - min(run_at) filter (
        where attempts = 0 and locked_at is null and run_at <= now())), 0)::double precision as oldest_seconds,
      count(*) filter (where attempts >= max_attempts and locked_at is null) as failed
    from graphile_worker._private_jobs`,
  )
}

export function listFailedJobs(tx: Transaction, limit: number) {
  const Failed = z.object({
    id: z.string(),
    task: z.string(),
    attempts: z.number(),
    error: z.string().nullable(),
    failedAt: z.string(),
  })
  return rows(
    tx,
    Failed,
    sql`
    select job.id::text as id, identifier as task, attempts, left(last_error, 500) as error, updated_at as failed_at
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = task_id
    where attempts >= max_attempts and locked_at is null
    order by updated_at desc, job.id desc limit ${limit}`,
  )
}

/** Its name, or undefined where no such job has failed for good. */
export async function retryJob(tx: Transaction, id: string): Promise<string | undefined> {
  const found = await maybeOne(
    tx,
    z.object({ task: z.string() }),
    sql`
    update graphile_worker._private_jobs as job set attempts = 0, run_at = now(), updated_at = now()
    from graphile_worker._private_tasks as task
    where job.id = ${id}::bigint and task.id = task_id and attempts >= max_attempts and locked_at is null
    returning identifier as task`,
  )
  return found?.task
}

export function measureDatabase(tx: Transaction) {
  const Measured = z.object({ bytes: z.number(), version: z.string(), migrations: z.number() })
  return one(
    tx,
    Measured,
    sql`
    select pg_database_size(current_database()) as bytes, current_setting('server_version') as version,
      (select count(*) from platform.migration) as migrations`,
  )
}
