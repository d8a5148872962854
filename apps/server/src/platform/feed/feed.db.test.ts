import { afterEach, expect, test } from 'vitest'
import { run, type Transaction, transaction } from '../database.ts'
import { createLog } from '../http/index.ts'
import { cleanUp, publish } from '../live/index.ts'
import { type Rounds, startRounds } from '../rounds.ts'
import { testDatabase, until } from '../testing/index.ts'
import { addSubscriber, type FeedChange, type FeedOptions, feedRound, measureFeed, type Subscription } from './index.ts'

const { pool, owner } = await testDatabase()
const log = createLog('silent')
const incidentId = '01934b1e-0000-7000-8000-000000000001'
await owner.query('create table platform.example (subscriber text, version int)')
await owner.query('grant insert, select on platform.example to ejia_server')

const started: Rounds[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()))
  await owner.query('truncate platform.live, platform.example, platform.subscriber, platform.set_aside')
})

async function commitVersions(...versions: readonly number[]) {
  for (const version of versions) await run(pool, publish({ topics: ['unit:1'], incidentId, version }))
}

async function note(tx: Transaction, name: string, changes: readonly FeedChange[]) {
  for (const { version } of changes)
    await tx.query({ text: 'insert into platform.example values ($1, $2)', values: [name, version] })
}

async function notedBy(name: string): Promise<number[]> {
  const { rows } = await owner.query<{ version: number }>(
    'select version from platform.example where subscriber = $1 order by ctid',
    [name],
  )
  return rows.map(({ version }) => version)
}

function noting(name: string): Subscription {
  return { name, handle: (tx, changes) => note(tx, name, changes) }
}

function serve(subscriptions: readonly Subscription[], options: Partial<FeedOptions> = {}): Rounds {
  const rounds = subscriptions.map((subscription) => ({
    ...feedRound(subscription, { database: pool, log, waitMilliseconds: 1, ...options }),
    everyMilliseconds: 5,
  }))
  const running = startRounds(rounds, log)
  started.push(running)
  return running
}

test('[F1] two servers handle every change once and in order; what came before a subscriber was known is not its own', async () => {
  await commitVersions(1)
  await addSubscriber(pool, 'one')
  serve([noting('one')], { batchSize: 3 })
  serve([noting('one')], { batchSize: 3 })
  await commitVersions(...Array.from({ length: 30 }, (_, index) => index + 2))
  await until(async () => (await notedBy('one')).length >= 30)
  expect(await notedBy('one')).toEqual(Array.from({ length: 30 }, (_, index) => index + 2))
})

test('[F2] a crash between reading and the commit loses nothing and doubles nothing', async () => {
  await addSubscriber(pool, 'one')
  await commitVersions(1, 2, 3)
  let crashes = 0
  const crashing: Subscription = {
    name: 'one',
    handle: async (tx, changes) => {
      await note(tx, 'one', changes)
      if (crashes < 3) {
        crashes += 1
        throw new Error('the power failed')
      }
    },
  }
  serve([crashing])
  await until(async () => (await notedBy('one')).length >= 3)
  expect(await notedBy('one')).toEqual([1, 2, 3])
  expect(crashes).toBe(3)
})

test('[F3] what was committed while no server ran is handled afterwards, in as many turns as it takes', async () => {
  await addSubscriber(pool, 'one')
  const first = serve([noting('one')])
  await commitVersions(1)
  await until(async () => (await notedBy('one')).length === 1)
  await first.stop()
  await commitVersions(...Array.from({ length: 25 }, (_, index) => index + 2))
  const interrupted = feedRound(noting('one'), { database: pool, log, batchSize: 4 })
  expect(await interrupted.run()).toBe(true)
  await commitVersions(27)
  serve([noting('one')], { batchSize: 4 })
  await until(async () => (await notedBy('one')).length >= 27)
  expect(await notedBy('one')).toEqual(Array.from({ length: 27 }, (_, index) => index + 1))
  expect(await measureFeed(pool)).toMatchObject({ waiting: 0 })
})

test('[F4] [F5] a long transaction holds nobody up and is handled when it commits; one that rolls back never is', async () => {
  await addSubscriber(pool, 'one')
  const [slow, lost] = [await pool.connect(), await pool.connect()]
  for (const [client, version] of [
    [slow, 1],
    [lost, 2],
  ] as const) {
    await client.query('begin')
    await run(client, publish({ topics: ['unit:1'], incidentId, version }))
  }
  await commitVersions(3, 4)
  serve([noting('one')], { batchSize: 1 })
  await until(async () => (await notedBy('one')).length === 2)
  await slow.query('commit')
  await lost.query('rollback')
  for (const client of [slow, lost]) client.release()
  await commitVersions(5)
  await until(async () => (await notedBy('one')).length >= 4)
  expect(await notedBy('one')).toEqual([3, 4, 1, 5])
})

test('[F6] a subscriber that throws keeps its place and does not keep the others waiting', async () => {
  await addSubscriber(pool, 'stumbling')
  await addSubscriber(pool, 'sound')
  await commitVersions(1, 2, 3)
  let stumbles = true
  const stumbling: Subscription = {
    name: 'stumbling',
    handle: async (tx, changes) => {
      if (stumbles && changes.some(({ version }) => version === 2)) throw new Error('not this one')
      await note(tx, 'stumbling', changes)
    },
  }
  serve([stumbling, noting('sound')])
  await until(async () => (await notedBy('sound')).length === 3 && (await notedBy('stumbling')).length === 1)
  stumbles = false
  await until(async () => (await notedBy('stumbling')).length >= 3)
  expect(await notedBy('stumbling')).toEqual([1, 2, 3])
})

test('[F7] a change that always fails is set aside with its error, and the next ones are handled', async () => {
  await addSubscriber(pool, 'one')
  await commitVersions(1, 2, 3)
  const never: Subscription = {
    name: 'one',
    handle: async (tx, changes) => {
      if (changes.some(({ version }) => version === 2)) throw new Error('unreadable')
      await note(tx, 'one', changes)
    },
  }
  serve([never], { mostFailures: 3 })
  await until(async () => (await notedBy('one')).length === 2)
  expect(await notedBy('one')).toEqual([1, 3])
  const { rows } = await owner.query('select subscriber, version, error from platform.set_aside')
  expect(rows).toEqual([{ subscriber: 'one', version: 2, error: 'Error: unreadable' }])
})

test('[F8] cleaning leaves what the slowest subscriber has not handled', async () => {
  await addSubscriber(pool, 'slow')
  await commitVersions(1, 2)
  await owner.query(`update platform.live set at = now() - interval '3 days'`)
  expect(await cleanUp(pool, 24)).toBe(0)
  await feedRound(noting('slow'), { database: pool, log }).run()
  await cleanUp(pool, 24)
  expect((await owner.query('select from platform.live')).rowCount).toBe(0)
  expect(await notedBy('slow')).toEqual([1, 2])
})

test('[F1] what a handler publishes itself comes to it too', async () => {
  await addSubscriber(pool, 'echo')
  await commitVersions(1)
  const echo: Subscription = {
    name: 'echo',
    handle: async (tx, changes) => {
      await note(tx, 'echo', changes)
      for (const { version } of changes)
        if (version !== null && version < 3)
          await run(tx, publish({ topics: ['unit:1'], incidentId, version: version + 1 }))
    },
  }
  serve([echo])
  await transaction(pool, (tx) => run(tx, publish({ topics: ['unit:1'], incidentId, version: 9 })))
  await until(async () => (await notedBy('echo')).length >= 4)
  expect(new Set(await notedBy('echo'))).toEqual(new Set([1, 2, 3, 9]))
})
