import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { addBuilding, grids, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry()
const officer = await city.as('officer')
const worker = await city.as('worker')
const codes = ['91350600MA2XK8T17W', '52350600MJ00000013'] as const
const shop = { orgName: '蓝田面包坊', enterpriseKind: '03', legalPersonName: '陈大明', orgPhone: '13812345678' }

type Change = Readonly<Record<string, unknown>>
const comeIn = (values: Record<string, string>, kind = 'enterprise') => {
  const organisationId = newId()
  return { organisationId, change: { type: 'organisationIn', organisation: { organisationId, kind, values } } }
}

async function roomNow(id: string) {
  return (await officer('getRoom', { params: { id } })).reply
}

async function act(roomId: string, changes: readonly Change[], expectedVersion?: number) {
  const version = expectedVersion ?? (await roomNow(roomId)).version
  const body = { changeId: newId(), expectedVersion: version, changes }
  return officer('changeRoom', { params: { id: roomId }, body })
}

test('[G19] an organisation is entered at a visit, shown with its room and masked where it tells of people', async () => {
  const { id: buildingId, first } = await addBuilding(city, '兴业路1栋')
  const { organisationId, change } = comeIn({ ...shop, creditCode: codes[0] })
  const visit = {
    visitId: newId(),
    roomId: first.id,
    visitedAt: new Date().toISOString(),
    result: 'changed',
    expectedVersion: 0,
    changes: [change],
  }
  expect((await worker('recordVisit', { body: visit })).status).toBe(201)
  expect((await worker('recordVisit', { body: visit })).reply).toMatchObject({ again: true })
  const room = await roomNow(first.id)
  expect(room.organisations[0]?.known).toEqual(expect.arrayContaining(['orgName', 'creditCode', 'legalPersonName']))
  expect(room.organisations).toMatchObject([
    {
      id: organisationId,
      version: 1,
      kind: 'enterprise',
      name: '蓝田面包坊',
      creditCode: codes[0],
      values: { enterpriseKind: '个体工商户', legalPersonName: '陈**', orgPhone: '138****5678' },
    },
  ])
  expect(room.history[0]).toMatchObject({ what: 'organisationAdded', organisationId, source: 'visit' })
  const { reply: building } = await officer('getBuilding', { params: { id: buildingId } })
  expect(building.entrances[0]?.rooms[0]).toMatchObject({ people: 0, organisations: ['蓝田面包坊'] })
  const { reply: phone } = await worker('getOfflineRegistry', { query: { gridCode: grids.one } })
  const rooms = phone.snapshot?.buildings.flatMap(({ entrances }) => entrances.flatMap((entrance) => entrance.rooms))
  expect(rooms?.find(({ id }) => id === first.id)?.organisations).toEqual(room.organisations)
  const kept = await city.database.owner.query('select name, encode(sealed, $1) as sealed from registry.organisation', [
    'escape',
  ])
  expect(JSON.stringify(kept.rows)).not.toMatch(/陈大明|13812345678/)
})

test('[G19] a correction goes into the history with its fields; on an old version it is a conflict', async () => {
  const { first } = await addBuilding(city, '兴业路2栋')
  const { organisationId, change } = comeIn({ ...shop, orgName: '第二面包坊' })
  await act(first.id, [change])
  const correct = (values: Record<string, string>, expectedVersion: number) => ({
    type: 'organisationCorrect',
    organisationId,
    expectedVersion,
    values,
  })
  expect((await act(first.id, [correct({ employees: '6' }, 1)])).status).toBe(200)
  expect((await act(first.id, [correct({ employees: '7' }, 1)])).code).toBe('registry.conflict')
  const neighbours = await worker('changeRoom', {
    params: { id: first.id },
    body: { changeId: newId(), expectedVersion: 0, changes: [correct({ employees: '8' }, 2)] },
  })
  expect(neighbours.code).toBe('registry.conflict')
  const { reply } = await officer('getOrganisation', { params: { id: organisationId } })
  expect(reply.history.map(({ what, fields }) => [what, fields])).toEqual([
    ['organisationCorrected', ['employees']],
    ['organisationAdded', expect.arrayContaining(['orgName'])],
  ])
  expect(reply.place).toMatchObject({ roomId: first.id, gridCode: grids.one, gridName: '第一网格' })
})

test('[G19] the same credit code is the same organisation: it moves, and its former room tells where from', async () => {
  const { first, second } = await addBuilding(city, '兴业路3栋')
  const { organisationId, change } = comeIn({ ...shop, orgName: '毅阳五金店', creditCode: codes[1] })
  await act(first.id, [change])
  await act(second.id, [comeIn({ orgName: '毅阳五金店', creditCode: codes[1] }).change])
  expect((await roomNow(first.id)).organisations).toEqual([])
  expect((await roomNow(first.id)).history[0]).toMatchObject({ what: 'organisationMovedOut', organisationId })
  expect((await roomNow(second.id)).organisations).toMatchObject([{ id: organisationId, version: 2 }])
  const leave = { type: 'organisationOut', organisationId, on: '2026-01-05', because: 'closed' }
  expect((await act(second.id, [leave])).status).toBe(200)
  expect((await act(second.id, [leave])).code).toBe('registry.organisation-gone')
  const { reply } = await officer('getOrganisation', { params: { id: organisationId } })
  expect(reply).toMatchObject({ endedOn: '2026-01-05', endedBy: 'closed' })
})

test('[G19] it is found by name or credit code in one’s area, and nowhere else', async () => {
  const { first } = await addBuilding(city, '沧园1栋', grids.elsewhere)
  const stranger = await city.as('stranger')
  const { organisationId, change } = comeIn({ ...shop, orgName: '沧园面包坊' })
  const body = { changeId: newId(), expectedVersion: 0, changes: [change] }
  await stranger('changeRoom', { params: { id: first.id }, body })
  const found = async (call: typeof officer, query: Record<string, string>) =>
    (await call('listOrganisations', { query })).reply.items.map(({ organisation }) => organisation.name)
  expect(await found(officer, { text: '面包坊' })).toEqual(['第二面包坊', '蓝田面包坊'])
  expect(await found(officer, { text: codes[0].slice(0, 10) })).toEqual(['蓝田面包坊'])
  expect(await found(officer, { kind: 'social' })).toEqual([])
  expect(await found(stranger, {})).toEqual(['沧园面包坊'])
  expect((await officer('getOrganisation', { params: { id: organisationId } })).status).toBe(404)
  expect((await officer('changeRoom', { params: { id: first.id }, body: { ...body, changeId: newId() } })).status).toBe(
    404,
  )
  const firstPage = await officer('listOrganisations', { query: { text: '面包坊', limit: '1' } })
  const cursor = firstPage.reply.nextCursor
  expect(await found(officer, { text: '面包坊', cursor: cursor ?? '' })).toEqual(['蓝田面包坊'])
})

test('[G2] who stands for it is read in clear with a reason, and that is on the trail', async () => {
  const { first } = await addBuilding(city, '兴业路4栋')
  const { organisationId, change } = comeIn({ ...shop, orgName: '看得见的店' })
  await act(first.id, [change])
  const asked = { fields: ['legalPersonName', 'orgPhone', 'attention'], reason: '核对' }
  const { reply } = await officer('unmaskOrganisation', { params: { id: organisationId }, body: asked })
  expect(reply.values).toEqual({ legalPersonName: '陈大明', orgPhone: '13812345678' })
  const trail = await city.database.owner.query(
    `select facts from platform.audit where action = 'data.unmasked' and subject = $1`,
    [organisationId],
  )
  expect(trail.rows).toMatchObject([{ facts: { reason: '核对', fields: ['legalPersonName', 'orgPhone'] } }])
})
