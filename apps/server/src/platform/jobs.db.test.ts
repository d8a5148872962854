import { expect, test } from 'vitest'
import { run, transaction } from './database.ts'
import { createLog } from './http/index.ts'
import { enqueue, startJobs } from './jobs.ts'
import { openLive } from './live/index.ts'
import { testDatabase, until } from './testing/index.ts'

const { pool } = await testDatabase()
const log = createLog('silent')

test('a job exists exactly if the transaction that enqueued it commits, and two servers do it once', async () => {
  const done: unknown[] = []
  const handlers = { note: async (payload: unknown) => void done.push(payload) }
  const live = openLive({ database: pool, log })
  const workers = await Promise.all([1, 2].map(() => startJobs({ database: pool, log, handlers, cron: [] })))
  for (let n = 0; n < 20; n += 1) await run(pool, enqueue('note', { n }))
  await expect(
    transaction(pool, async (tx) => {
      await run(tx, enqueue('note', { n: 'never' }))
      throw new Error('thought better of it')
    }),
  ).rejects.toThrow('thought better')
  live.noteCommit()
  await until(() => done.length >= 20)
  for (const worker of workers) await worker.stop()
  await live.stop()
  expect(done).toHaveLength(20)
  expect(new Set(done.map((payload) => JSON.stringify(payload))).size).toBe(20)
})

test('a job that fails stays and is counted', async () => {
  const attempts: number[] = []
  const handlers = {
    stumble: async (_: unknown, { attempt }: { attempt: number }) => {
      attempts.push(attempt)
      throw new Error('not today')
    },
  }
  await run(pool, enqueue('stumble', {}))
  const worker = await startJobs({ database: pool, log, handlers, cron: [], pollMilliseconds: 100 })
  const read = () =>
    pool.query<{ attempts: number; last_error: string | null }>(
      `select attempts, last_error from graphile_worker.jobs where task_identifier = 'stumble'`,
    )
  // The worker notes the failure a moment after the handler has thrown.
  await until(async () => (await read()).rows[0]?.last_error !== null)
  await worker.stop()
  const { rows } = await read()
  expect(rows).toMatchObject([{ attempts: attempts.length }])
  expect(rows[0]?.last_error).toContain('not today')
})

test('enqueuing again under the same key moves the job instead of adding one', async () => {
  const runAt = (hour: string) => `2099-01-01T${hour}:00:00.000Z`
  await run(pool, enqueue('remind', { a: 1 }, { runAt: runAt('08'), key: 'remind:7' }))
  await run(pool, enqueue('remind', { a: 2 }, { runAt: runAt('09'), key: 'remind:7' }))
  const { rows } = await pool.query(`select run_at from graphile_worker.jobs where key = 'remind:7'`)
  expect(rows).toEqual([{ run_at: runAt('09') }])
})

test('a job put off is not done early', async () => {
  const done: unknown[] = []
  await run(pool, enqueue('later', {}, { runAt: '2099-01-01T00:00:00.000Z' }))
  await run(pool, enqueue('later', { now: true }))
  const handlers = { later: async (payload: unknown) => void done.push(payload) }
  const worker = await startJobs({ database: pool, log, handlers, cron: [], pollMilliseconds: 100 })
  await until(() => done.length > 0)
  await worker.stop()
  expect(done).toEqual([{ now: true }])
})
