import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { lookThrough } from './look-through.ts'

const city = await openAccessCity()
const worker = apiCaller(city.app, await city.logIn('gridWorker', 'inside'))
const reviewer = apiCaller(city.app, await city.logIn('supervisor', 'inside'))
const stranger = apiCaller(city.app, await city.logIn('supervisor', 'outside'))
const head = apiCaller(city.app, await city.logIn('communityHead', 'inside'))

const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前绿地' }
async function faked(): Promise<string> {
  const { reply, code } = await worker('reportIncident', { body: { commandId: newId(), text: '井盖松了', place } })
  if (code !== undefined) throw new Error(code)
  for (const [name, facts] of [
    ['accept', {}],
    ['resolve', { outcome: 'procedural', done: '已处理' }],
  ] as const) {
    const { version } = (await worker('getIncident', { params: { id: reply.id } })).reply
    const body = { commandId: newId(), expectedVersion: version, ...facts }
    const done = await worker(name, { params: { id: reply.id }, body })
    if (done.code !== undefined) throw new Error(done.code)
  }
  return reply.id
}
const ids = [await faked(), await faked(), await faked()].toSorted()
const list = async (call = reviewer, decided = 'false') => (await call('listHints', { query: { decided } })).reply

test('[HK1] the night finds it once, however often it looks', async () => {
  expect(await lookThrough(city.platform)).toBe(1)
  expect(await lookThrough(city.platform)).toBe(0)
})

test('[HK2] whoever reviews the place sees matters and no person or unit, others nothing', async () => {
  const [hint] = await list()
  expect(hint).toMatchObject({ kind: 'closedAtOnce', decision: null })
  expect(hint?.matters.map(({ id }) => id)).toEqual(ids)
  expect(Object.keys(hint?.matters[0] ?? {}).toSorted()).toEqual([
    'caseCode',
    'id',
    'place',
    'reportedAt',
    'stage',
    'text',
  ])
  const people = await city.database.owner.query(`select id, name from accounts.person`)
  const said = JSON.stringify(hint)
  for (const { id, name } of people.rows) for (const one of [id, name]) expect(said).not.toContain(String(one))
  expect(await list(stranger)).toEqual([])
  expect((await head('listHints', { query: {} })).code).toBe('session.forbidden')
})

test('[HK3] what a reviewer says stays and can be said anew, and the matters stay as they were', async () => {
  const [hint] = await list()
  const params = { id: hint?.id ?? '' }
  const before = (await reviewer('getIncident', { params: { id: ids[0] ?? '' } })).reply
  const body = { explained: true, reason: '下乡没有信号，回来一起补传的' }
  expect((await stranger('decideHint', { params, body })).code).toBe('hint.unknown')
  expect((await reviewer('decideHint', { params, body })).code).toBeUndefined()
  expect(await list()).toEqual([])
  const again = { explained: false, reason: '到现场看了，没有修' }
  expect((await reviewer('decideHint', { params, body: again })).code).toBeUndefined()
  expect(await list(reviewer, 'true')).toMatchObject([{ decision: again }])
  expect((await reviewer('getIncident', { params: { id: ids[0] ?? '' } })).reply).toEqual(before)
  const { rows } = await city.database.owner.query(`select 1 from platform.audit where action = 'hint.decided'`)
  expect(rows).toHaveLength(2)
})
