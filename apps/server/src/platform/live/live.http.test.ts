import { setTimeout as sleep } from 'node:timers/promises'
import { endpoint, LiveChange } from '@ejia/contract'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { run } from '../database.ts'
import { route } from '../http/route.ts'
import type { Module } from '../module.ts'
import type { Server } from '../server.ts'
import { type EventClient, openEvents, testApp, testDatabase, until } from '../testing/index.ts'
import { cleanUp, publish } from './store.ts'

const follow = endpoint({
  name: 'follow',
  method: 'GET',
  path: '/api/follow',
  tag: 'example',
  summary: 'Follows topics',
  access: 'public',
  query: z.strictObject({ topics: z.string(), owner: z.string() }),
  reply: 'stream',
})

const example: Module = {
  name: 'example',
  routes: ({ live }) => [
    route(follow, async ({ input: { query }, request, reply }) => {
      const lastEventId = request.headers['last-event-id']
      await live.openStream(reply, {
        topics: query.topics.split(','),
        owner: query.owner,
        endOn: `session:${query.owner}`,
        lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
      })
    }),
  ],
}

const database = await testDatabase()
const { pool } = database
const here = await testApp({ database, modules: [example] })
const there = await testApp({ database, modules: [example] })
for (const { app } of [here, there]) await app.listen({ host: '127.0.0.1', port: 0 })

async function open(server: Server, given: { topics?: string; owner?: string; after?: string } = {}) {
  const query = new URLSearchParams({ topics: given.topics ?? 'unit:1', owner: given.owner ?? crypto.randomUUID() })
  const headers: Record<string, string> = given.after === undefined ? {} : { 'last-event-id': given.after }
  return openEvents(server.app, `/api/follow?${query.toString()}`, headers)
}

function versionsOf({ events }: EventClient): number[] {
  return events.filter(({ name }) => name === 'change').map(({ data }) => z.parse(LiveChange, data).version)
}

function isReset({ events }: EventClient): boolean {
  return events.some(({ name }) => name === 'reset')
}

const incidentId = '01934b1e-0000-7000-8000-000000000001'

async function change(version: number, topics = ['unit:1']) {
  await run(pool, publish({ topics, incidentId, version }))
}

test('[L1] a stream receives the changes under its topics, whichever server they were made on', async () => {
  const [one, other] = [await open(here), await open(there, { topics: 'unit:2,unit:1' })]
  await change(1)
  await change(2, ['unit:2'])
  await change(3, ['unit:1', 'unit:2'])
  here.platform.live.noteCommit()
  await until(() => one.events.length === 2 && other.events.length === 3)
  expect([versionsOf(one), versionsOf(other)]).toEqual([
    [1, 3],
    [1, 2, 3],
  ])
})

test('[L2] a change committed after later ones arrives, and the later ones do not wait for it', async () => {
  const stream = await open(here)
  const slow = await pool.connect()
  await slow.query('begin')
  await run(slow, publish({ topics: ['unit:1'], incidentId, version: 1 }))
  await change(2)
  here.platform.live.noteCommit()
  await until(() => stream.events.length === 1)
  expect(versionsOf(stream)).toEqual([2])
  await slow.query('commit')
  slow.release()
  here.platform.live.noteCommit()
  await until(() => stream.events.length === 2)
  expect(versionsOf(stream)).toEqual([2, 1])
})

test('[L3] who resumes on another server has every change once, however transactions overlapped', async () => {
  const first = await open(here)
  const slow = await pool.connect()
  await slow.query('begin')
  await run(slow, publish({ topics: ['unit:1'], incidentId, version: 1 }))
  await change(2)
  here.platform.live.noteCommit()
  await until(() => first.events.length === 1)
  first.close()
  await change(3)
  await slow.query('commit')
  slow.release()
  await change(4)
  const second = await open(there, { after: first.lastId() })
  await change(5)
  there.platform.live.noteCommit()
  await until(() => second.events.length === 4)
  expect([versionsOf(first), versionsOf(second)]).toEqual([[2], [1, 3, 4, 5]])
})

test('[L3] who breaks off in the middle of several changes misses none and has none twice', async () => {
  const watcher = await open(here)
  const start = watcher.lastId()
  await Promise.all(Array.from({ length: 30 }, (_, index) => change(index)))
  const all = await open(here, { after: start })
  await until(() => all.events.length === 30)
  for (const [index, { id }] of all.events.entries()) {
    const rest = await open(there, { after: id })
    await until(() => rest.events.length === 29 - index)
    expect(versionsOf(rest)).toEqual(versionsOf(all).slice(index + 1))
    rest.close()
  }
})

test('[L3] random breaks under load lose and repeat nothing', async () => {
  const total = 200
  let last = (await open(here)).lastId()
  const seen: number[] = []
  const writing = (async () => {
    for (let version = 0; version < total; version += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => change(version + index)))
      here.platform.live.noteCommit()
    }
  })()
  for (let round = 0; seen.length < total && round < 300; round += 1) {
    const client = await open(round % 2 === 0 ? there : here, { after: last })
    await sleep(round % 7)
    client.close()
    last = client.lastId()
    seen.push(...versionsOf(client))
  }
  await writing
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, index) => index))
})

test('[L4] who comes back after its changes were cleaned away, or with a foreign id, is told to read afresh', async () => {
  const stream = await open(here)
  await change(1)
  await cleanUp(pool, 0)
  for (const after of [stream.lastId(), '99999999:99999999:', 'nonsense', '1:1:~2:2:~x']) {
    const back = await open(there, { after })
    await until(() => isReset(back))
    expect(versionsOf(back)).toEqual([])
  }
})

test('[L5] what was rolled back reaches nobody', async () => {
  const stream = await open(here)
  const client = await pool.connect()
  await client.query('begin')
  await run(client, publish({ topics: ['unit:1'], incidentId, version: 1 }))
  await client.query('rollback')
  client.release()
  await change(2)
  here.platform.live.noteCommit()
  await until(() => stream.events.length === 1)
  expect(versionsOf(stream)).toEqual([2])
})

test('[L6] changes arrive although nobody was notified, and after every listening connection was cut', async () => {
  const stream = await open(here)
  await change(1)
  await until(() => stream.events.length === 1)
  await database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'`,
  )
  await change(2)
  here.platform.live.noteCommit()
  await until(() => stream.events.length === 2)
  expect(versionsOf(stream)).toEqual([1, 2])
})

test('[L7] a client that does not read is cut off and resumes without loss', async () => {
  const stream = await open(here, { topics: 'unit:slow' })
  stream.pause()
  const id = stream.lastId()
  for (let batch = 0; batch < 40 && here.platform.live.countStreams() > 0; batch += 1) {
    await pool.query(
      `insert into platform.live (topics, incident_id, version)
       select '{unit:slow}', $1, n from generate_series(1, 1500) as n`,
      [incidentId],
    )
    here.platform.live.noteCommit()
    await sleep(30)
  }
  await until(() => here.platform.live.countStreams() === 0)
  const back = await open(there, { topics: 'unit:slow', after: id })
  await until(() => isReset(back) || back.events.length > 0)
})

test('[L8] one session cannot take all streams for itself', async () => {
  const owner = 'greedy'
  for (let count = 0; count < 8; count += 1) expect((await open(here, { owner })).status).toBe(200)
  expect((await open(here, { owner })).status).toBe(429)
  expect((await open(here, { owner: 'modest' })).status).toBe(200)
})

test('[L9] when a session ends its streams end, on every server', async () => {
  const [one, other, foreign] = [await open(here, { owner: 'a' }), await open(there, { owner: 'a' }), await open(there)]
  await run(pool, publish({ topics: ['session:a'] }))
  here.platform.live.noteCommit()
  await until(() => one.isEnded() && other.isEnded())
  expect(foreign.isEnded()).toBe(false)
})

test('[L10] a server that stops ends its streams, and their clients resume elsewhere', async () => {
  const leaving = await testApp({ database, modules: [example] })
  await leaving.app.listen({ host: '127.0.0.1', port: 0 })
  const stream = await open(leaving)
  await leaving.stop()
  await until(() => stream.isEnded())
  await change(1)
  const back = await open(there, { after: stream.lastId() })
  await until(() => back.events.length === 1)
})
