import { incidents as domain } from '@ejia/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { transaction } from '../../platform/index.ts'
import { findAlteredVersion, importHistories, rebuildIncidents } from './index.ts'
import { toLogged } from './read/to-logged.ts'
import { listEvents } from './store/load.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity, type Person } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

const city = await openTestCity()
const { call, database, server, unitIds } = city
const { owner, pool } = database

async function worked(): Promise<string> {
  const id = await idOf(city, (await reportByResident(city)).caseCode)
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['note', id, { text: '到过现场' }])
  await act(city, 'worker', ['escalate', id, { reason: '没有执法权', tried: '上门' }])
  return id
}

test.each(['update incidents.event set type = type', 'delete from incidents.event', 'truncate incidents.event'])(
  '[E5] the server may not %s',
  async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow('permission denied')
  },
)

test('[E5] nor may it reach around the log through one of its parts', async () => {
  const { rows } = await owner.query(`
    select inhrelid::regclass::text as part from pg_inherits where inhparent = 'incidents.event'::regclass`)
  expect(rows.length).toBeGreaterThanOrEqual(5)
  for (const { part } of rows) await expect(pool.query(`delete from ${part}`)).rejects.toThrow('permission denied')
})

test('the log of this month lies in a part of its own', async () => {
  const id = await worked()
  const parts = await look(owner, z.object({ part: z.string() }), [
    'select distinct tableoid::regclass::text as part from incidents.event where incident_id = $1',
    id,
  ])
  expect(parts.map(({ part }) => part).join()).toMatch(/^incidents\.event_\d{6}$/)
})

test.each([
  [
    'an altered word',
    `update incidents.event set data = jsonb_set(data, '{text}', '"无事"') where incident_id = $1 and version = 3`,
    3,
  ],
  [
    'an altered time',
    "update incidents.event set at = at - interval '1 hour' where incident_id = $1 and version = 2",
    2,
  ],
  [
    'another name',
    `update incidents.event set acted_by = '{"kind":"system"}' where incident_id = $1 and version = 4`,
    4,
  ],
  ['a missing event', 'delete from incidents.event where incident_id = $1 and version = 2', 2],
  ['a missing end', 'delete from incidents.event where incident_id = $1 and version = 4', 4],
])('[E6] %s is found', async (_what, statement, version) => {
  const id = await worked()
  expect(await findAlteredVersion(server.platform, id)).toBeUndefined()
  await owner.query(statement, [id])
  expect(await findAlteredVersion(server.platform, id)).toBe(version)
  await owner.query('delete from incidents.event where incident_id = $1', [id])
  await owner.query('delete from incidents.incident where id = $1', [id])
})

const moves = [
  ['worker', 'accept', {}],
  ['worker', 'note', { text: '看过' }],
  ['worker', 'escalate', { reason: '不归我', tried: '劝过' }],
  ['head', 'accept', {}],
  ['head', 'escalate', { reason: '不归我', tried: '劝过' }],
  ['dispatcher', 'dispatch', { unitId: unitIds.urban }],
  ['officer', 'invite', { unitId: unitIds.police, task: '配合' }],
  ['police', 'signOff', { result: '到场' }],
  ['officer', 'return', { reason: '不归我' }],
  ['officer', 'dispute', { grounds: '不归我' }],
  ['dispatcher', 'rule', { leadUnitId: unitIds.police, reason: '清单' }],
  ['dispatcher', 'urge', {}],
  [
    'officer',
    'resolve',
    { outcome: 'substantive', done: '好了', releases: [{ unitId: unitIds.police, reason: '不需要' }] },
  ],
  ['head', 'verify', {}],
  ['head', 'reject', { reason: '没好' }],
  ['dispatcher', 'reopen', { reason: '又来' }],
] as const satisfies readonly (readonly [Person, string, object])[]

async function projections() {
  const rows = await owner.query('select * from incidents.incident order by id')
  const todos = await owner.query('select * from incidents.todo order by incident_id, unit_id, why, person_id')
  return { rows: rows.rows, todos: todos.rows }
}

test('[E7] rows and to-dos equal what the log makes of them, after any history', async () => {
  const history = fc.array(fc.constantFrom(...moves), { minLength: 6, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const id = await idOf(city, (await reportByResident(city)).caseCode)
      for (const [person, name, facts] of steps) await act(city, person, [name, id, facts])
    }),
    { numRuns: 12, endOnFailure: true },
  )
  const before = await projections()
  expect(await rebuildIncidents(server.platform)).toBe(before.rows.length)
  expect(await projections()).toEqual(before)
  for (const { id } of before.rows) expect(await findAlteredVersion(server.platform, String(id))).toBeUndefined()
})

test('[E25] a history written in bulk is the same as one commanded step by step', async () => {
  const original = await worked()
  await act(city, 'dispatcher', ['dispatch', original, { unitId: unitIds.urban }])
  const log = (await listEvents(pool, original)).map(toLogged)
  const copy = log.map((logged) => ({
    ...logged,
    incidentId: original.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
  }))
  const [first] = copy
  if (first?.event.type !== 'Reported') throw new Error('a log begins with a report')
  const renamed = [{ ...first, event: { ...first.event, caseCode: '260101-AAAA-0001' } }, ...copy.slice(1)]
  const units = await owner.query('select id, kind, name, area_code as "areaCode" from accounts.unit')
  await transaction(pool, (tx) =>
    importHistories(server.platform, {
      tx,
      city: domain.cityOf(units.rows, new Map()),
      histories: [
        { log: renamed, reporters: [{ reporterId: first.event.type === 'Reported' ? crypto.randomUUID() : '' }] },
      ],
    }),
  )
  const [detail, imported] = await Promise.all(
    [original, first.incidentId].map((id) => call('dispatcher', 'getIncident', { params: { id } })),
  )
  expect(imported?.body).toEqual({
    ...detail?.body,
    id: first.incidentId,
    caseCode: '260101-AAAA-0001',
    reporters: imported?.body.reporters,
  })
  const todo = await call('officer', 'listInbox', { query: { box: 'todo' } })
  const both = todo.body.items.filter(({ id }) => id === original || id === first.incidentId)
  expect(both.map(({ why, dueAt }) => [why, dueAt])).toEqual([
    ['handle', detail?.body.dueAt],
    ['handle', detail?.body.dueAt],
  ])
  expect(await findAlteredVersion(server.platform, first.incidentId)).toBeUndefined()
})
