import { expect, test } from 'vitest'
import { z } from 'zod'
import { rebuildIncidents } from './index.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { inXiangcheng, openTestCity, type Person } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

const city = await openTestCity()
const { call, database, server, unitIds } = city

async function reported(given: object = {}): Promise<string> {
  return idOf(city, (await reportByResident(city, given)).caseCode)
}

/** Moves what is due, and from when it is near, by so many hours: the past is shorter than the wait for it. */
async function moveDue(id: string, hours: number) {
  const by = `make_interval(hours => ${hours})`
  await database.owner.query(
    `update incidents.clock set due_at = date_trunc('milliseconds', now()) + ${by}, warn_at = date_trunc('milliseconds', now()) + ${by} - interval '2 hours'
     where incident_id = $1`,
    [id],
  )
  await database.owner.query(
    `update incidents.todo set due_at = date_trunc('milliseconds', now()) + ${by} where incident_id = $1`,
    [id],
  )
  await database.owner.query(
    `update incidents.incident set due_at = date_trunc('milliseconds', now()) + ${by} where id = $1`,
    [id],
  )
}

const due = async (person: Person, query: Record<string, string> = {}) =>
  (await call(person, 'listDue', { query })).body
const idsDue = async (person: Person, query: Record<string, string> = {}) =>
  (await due(person, query)).items.map(({ incident }) => incident.id)

const [late, later, near, calm] = [await reported(), await reported(), await reported(), await reported()]
await moveDue(late, -30)
await moveDue(later, -3)
await moveDue(near, 1)

test('[D1] what is late or near stands in the order of time, with whose it is to keep and how much there is', async () => {
  expect(await idsDue('head')).toEqual([late, later, near])
  const { items, counts } = await due('head')
  expect(counts).toEqual({ late: 2, near: 1 })
  expect(items[0]).toMatchObject({ clock: { kind: 'accept' }, unit: { id: unitIds.team }, person: null })
  expect(await idsDue('head', { state: 'near' })).toEqual([near])
  expect(await idsDue('head', { state: 'late', clock: 'solve,verify' })).toEqual([])
  expect(await idsDue('head', { clock: 'accept', areaCode: '350603003003' })).toEqual([late, later, near])
  expect(await idsDue('head')).not.toContain(calm)
})

test('[D1] pages follow one another without loss', async () => {
  const first = await due('head', { limit: '2' })
  const second = await due('head', { limit: '2', cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ incident }) => incident.id)).toEqual([late, later, near])
  expect([second.nextCursor, second.counts]).toEqual([null, null])
})

test('[D2] one sees what one’s units owe and what is due in one’s area, and nothing of others', async () => {
  expect(await idsDue('worker')).toEqual([late, later, near])
  expect(await idsDue('supervisor')).toEqual([late, later, near])
  expect(await idsDue('officer')).toEqual([])
  expect(await idsDue('far')).toEqual([])
  const there = await reported({ place: { point: inXiangcheng, address: '大同路' } })
  await moveDue(there, -1)
  expect(await idsDue('far')).toEqual([there])
  expect(await idsDue('supervisor')).not.toContain(there)
  const secret = await reported({ categoryId: 'tip-off' })
  await moveDue(secret, -1)
  expect(await idsDue('dispatcher')).not.toContain(secret)
  expect(await idsDue('clearedDispatcher')).toContain(secret)
})

test('[D3] to-dos come by their deadline where that is asked for', async () => {
  const todo = async (query: Record<string, string>) =>
    (await call('worker', 'listInbox', { query: { box: 'todo', order: 'due', ...query } })).body
  const first = await todo({ limit: '2' })
  const second = await todo({ limit: '20', cursor: first.nextCursor ?? '' })
  const ids = [...first.items, ...second.items].map(({ id }) => id)
  expect(ids.slice(0, 4)).toEqual([late, later, near, calm])
  expect(first.items.map(({ dueAt, warnAt }) => [dueAt, warnAt])).not.toContainEqual([null, null])
  expect(new Set(ids).size).toBe(ids.length)
})

test('[D4] on time means solved by the deadline, out of what was closed and what is open and late', async () => {
  const done = await reported({ categoryId: 'noise' })
  await act(city, 'worker', ['accept', done])
  await act(city, 'worker', ['resolve', done, { outcome: 'procedural', done: '劝过了' }])
  await act(city, 'dispatcher', ['verify', done])
  const missed = await reported({ categoryId: 'noise' })
  await act(city, 'worker', ['accept', missed])
  await act(city, 'worker', ['resolve', missed, { outcome: 'procedural', done: '劝过了' }])
  await act(city, 'dispatcher', ['verify', missed])
  await moveDue(missed, -1)
  const from = new Date(Date.now() - 3_600_000).toISOString()
  const before = new Date(Date.now() + 3_600_000).toISOString()
  const query = { areaCode: '350603003003', from, before }
  const { body } = await call('supervisor', 'getOnTime', { query })
  expect(body).toMatchObject({ onTime: 1, closed: 2, overdueOpen: 3, of: 5, areaName: '毅阳社区' })
  expect((await call('far', 'getOnTime', { query })).problem.code).toBe('area.outside-scope')
  expect((await call('officer', 'getOnTime', { query })).problem.code).toBe('area.outside-scope')
})

test('[D5] what is due can be made again from the log', async () => {
  const columns = 'incident_id, kind, part, unit_id, person_id, area_code, confidential, due_at, warn_at'
  const Rows = z.record(z.string(), z.unknown())
  await rebuildIncidents(server.platform)
  const made = await look(database.owner, Rows, [`select ${columns} from incidents.clock order by 1, 2, 3`])
  await database.owner.query('delete from incidents.clock')
  await database.owner.query('update incidents.incident set due_at = null, solved_at = null, closed_at = null')
  await rebuildIncidents(server.platform)
  expect(await look(database.owner, Rows, [`select ${columns} from incidents.clock order by 1, 2, 3`])).toEqual(made)
  expect(made.length).toBeGreaterThan(5)
  const [ended] = await look(database.owner, z.object({ count: z.number() }), [
    'select count(*)::int from incidents.incident where closed_at is not null and due_at is not null',
  ])
  expect(ended?.count).toBe(2)
})
