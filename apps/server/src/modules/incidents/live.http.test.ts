import { expect, test } from 'vitest'
import { z } from 'zod'
import { topicsFor } from './live-topics.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'
import { look } from './testing/test-store.ts'

const city = await openTestCity()
const { database, server, unitIds, personIds } = city

async function topicsOfLatest(id: string): Promise<string[]> {
  const [row] = await look(database.owner, z.object({ topics: z.array(z.string()) }), [
    'select topics from platform.live where incident_id = $1 order by version desc limit 1',
    id,
  ])
  return row?.topics ?? []
}

test('a change is published to the matter, its units, and the area around', async () => {
  const id = await idOf(city, (await reportByResident(city)).caseCode)
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['escalate', id, { reason: '不归我', tried: '劝过' }])
  const topics = await topicsOfLatest(id)
  expect(topics).toEqual(
    expect.arrayContaining([`incident:${id}`, `unit:${unitIds.team}`, `unit:${unitIds.community}`, 'area:350603003']),
  )
})

test('a tip-off is published to the units involved only', async () => {
  const id = await idOf(city, (await reportByResident(city, { categoryId: 'tip-off' })).caseCode)
  expect(await topicsOfLatest(id)).toEqual([`incident:${id}`, `unit:${unitIds.street}`])
})

test('staff follow themselves and their units; only those who work for an area follow the area', () => {
  const held = { unitId: unitIds.community, unitKind: 'community', areaCode: '350603003003', cleared: false } as const
  const as = (role: 'communityHead' | 'departmentHandler') =>
    topicsFor({ kind: 'staff', personId: personIds.head, memberships: [{ ...held, role }] })
  expect(as('communityHead')).toEqual([`person:${personIds.head}`, `unit:${unitIds.community}`, 'area:350603003003'])
  expect(as('departmentHandler')).toEqual([`person:${personIds.head}`, `unit:${unitIds.community}`])
})

test('the head’s open stream tells of a new matter without asking', async () => {
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 })
  const stop = new AbortController()
  const stream = await fetch(`${address}/api/live`, {
    headers: await city.headersOf('dispatcher'),
    signal: stop.signal,
  })
  const id = await idOf(city, (await reportByResident(city)).caseCode)
  let heard = ''
  for await (const chunk of stream.body ?? []) {
    heard += Buffer.from(chunk).toString()
    if (heard.includes(id)) break
  }
  stop.abort()
  expect(heard).toContain(`"incidentId":"${id}"`)
})
