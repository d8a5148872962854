import { expect, test } from 'vitest'
import { readChanges, readReporterContact } from './index.ts'
import { act, idOf, reportByResident } from './testing/matters.ts'
import { openTestCity } from './testing/test-city.ts'

const city = await openTestCity()
const { database, server, personIds } = city

async function reported(given: object = {}): Promise<string> {
  return idOf(city, (await reportByResident(city, given)).caseCode)
}

test('a change is read with the state before and after, from any version to any later one', async () => {
  const id = await reported()
  await act(city, 'worker', ['accept', id])
  await act(city, 'worker', ['note', id, { text: '去看过了' }])
  const other = await reported()
  const changesOf = await readChanges(database.pool, [id, other, id])
  const changes = changesOf(id)
  const opened = changes({ after: 0, upTo: 1 })
  expect(opened?.before).toBeUndefined()
  expect(opened?.events.map(({ event }) => event.type)).toEqual(['Reported'])
  const since = changes({ after: 1 })
  expect([since?.before?.stage, since?.after.stage]).toEqual(['reported', 'handling'])
  expect(since?.events.map(({ event }) => event.type)).toEqual(['Accepted', 'Noted'])
  expect(changes({ after: 3 })).toBeUndefined()
  expect(changesOf(other)({ after: 0 })?.events.map(({ event }) => event.type)).toEqual(['Reported'])
  expect(changesOf(personIds.worker)({ after: 0 })).toBeUndefined()
})

test('for sending, the number and name of a reporter are read in clear', async () => {
  const id = await reported({ name: '林小燕', phone: '13812341234' })
  const change = (await readChanges(database.pool, [id]))(id)({ after: 0 })
  const [reporter] = change?.after.reporters ?? []
  expect(await readReporterContact(server.platform, reporter?.reporterId ?? '')).toEqual({
    name: '林小燕',
    phone: '13812341234',
  })
  expect(await readReporterContact(server.platform, personIds.worker)).toBeUndefined()
})
