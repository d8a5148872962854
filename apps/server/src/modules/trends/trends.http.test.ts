import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { endOfDay, readTrends } from './read-trends.ts'

const city = await openAccessCity()
const dispatcher = apiCaller(city.app, await city.logIn('dispatcher', 'inside'))
const head = apiCaller(city.app, await city.logIn('communityHead', 'inside'))
const stranger = apiCaller(city.app, await city.logIn('supervisor', 'outside'))
const on = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const query = { areaCode: '350603003', on }

const place = { point: { longitude: 117.705, latitude: 24.505, coordSys: 'wgs84' }, address: '三号楼前绿地' }
async function report(text: string): Promise<string> {
  const body = { commandId: newId(), text, place, categoryId: 'street-light', onBehalfOf: {} }
  const { reply, code } = await dispatcher('reportIncident', { body })
  if (code !== undefined) throw new Error(code)
  return reply.id
}

/** A past, since a report over the wire is always of now. */
async function moveBack(ids: readonly string[], days: number): Promise<void> {
  await city.database.owner.query(
    `update incidents.incident set reported_at = reported_at - make_interval(days => $2::int) where id = any($1)`,
    [ids, days],
  )
}

const old = await Promise.all(Array.from({ length: 24 }, (_, at) => report(`路灯不亮了，第${at}盏`)))
for (const [at, id] of old.entries()) await moveBack([id], 30 + at * 5)
const fresh = await Promise.all(Array.from({ length: 8 }, () => report('共享电驴堆成山')))

test('[TK1] an area has its trends, in places and kinds; a stranger has not, and no day that has not come', async () => {
  const { reply } = await dispatcher('getTrends', { query })
  expect(reply).toMatchObject({ area: { code: '350603003' }, against: { what: 'weeks', spans: 3 } })
  expect(reply.kinds).toMatchObject([{ category: { id: 'street-light' } }])
  expect(reply.kinds[0]?.weeks.at(-1)).toBe(8)
  expect(reply.kinds[0]?.compared).toMatchObject({ now: 8, verdict: 'asUsual' })
  expect((await stranger('getTrends', { query })).code).toBe('area.outside-scope')
  expect((await head('getTrends', { query })).code).toBe('area.outside-scope')
  expect((await head('getTrends', { query: { ...query, areaCode: '350603003003' } })).code).toBeUndefined()
  expect((await dispatcher('getTrends', { query: { ...query, on: '2099-01-01' } })).code).toBe('input.invalid')
  const people = JSON.stringify(reply)
  for (const word of ['unit', 'person', 'lead', 'handler']) expect(people).not.toContain(word)
})

test('[TK2] what is new opens to the matters behind it', async () => {
  const { reply } = await dispatcher('getTrends', { query })
  expect(reply.words[0]).toMatchObject({ now: 8, before: 0 })
  const behind = { ...query, what: 'words', index: '0' }
  const found = (await dispatcher('listTrendMatters', { query: behind })).reply
  expect(found.items.map(({ id }) => id).toSorted()).toEqual(fresh.toSorted())
  expect((await stranger('listTrendMatters', { query: behind })).code).toBe('area.outside-scope')
})

test('[TK3] asked by several at once it is found once, and kept', async () => {
  await city.database.owner.query('delete from trends.analysis')
  const which = { areaCode: '350603', on }
  const made = await Promise.all([1, 2, 3].map(() => readTrends(city.platform, which)))
  const kept = await readTrends(city.platform, which)
  for (const one of made) expect(one.found).toEqual(kept.found)
  const { rows } = await city.database.owner.query('select made_at from trends.analysis')
  expect(rows).toHaveLength(1)
  expect(endOfDay('2026-11-29')).toBe('2026-11-29T16:00:00.000Z')
})

test('[TK4] what was taken back or is confidential is in no trend', async () => {
  await city.database.owner.query('delete from trends.analysis')
  const [one, other] = fresh
  await city.database.owner.query('update incidents.incident set confidential = true where id = $1', [one])
  await city.database.owner.query(`update incidents.incident set stage = 'merged' where id = $1`, [other])
  const { reply } = await dispatcher('getTrends', { query })
  expect(reply.kinds[0]?.weeks.at(-1)).toBe(6)
})
