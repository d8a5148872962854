import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { addBuilding, grids, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry()
const visitedAt = '2026-01-05T02:00:00.000Z'

async function addFamily(name: string) {
  const building = await addBuilding(city, name)
  const family = moveIn(invented(Math.floor(Math.random() * 900_000), '陈大明'))
  const call = await city.as('worker')
  const body = { changeId: newId(), expectedVersion: 0, changes: [family.change] }
  const { status } = await call('changeRoom', { params: { id: building.first.id }, body })
  expect(status).toBe(200)
  return { building, room: building.first.id, ...family }
}

test('[G1] the grid, the community and the area see a room; others are told there is none', async () => {
  const { building, room, personId } = await addFamily('水仙花园1栋')
  for (const who of ['worker', 'head', 'officer'] as const) {
    const call = await city.as(who)
    expect((await call('getRoom', { params: { id: room } })).status, who).toBe(200)
    expect((await call('getBuilding', { params: { id: building.id } })).status, who).toBe(200)
    expect((await call('getResident', { params: { id: personId } })).status, who).toBe(200)
  }
  for (const who of ['neighbour', 'stranger'] as const) {
    const call = await city.as(who)
    expect((await call('getRoom', { params: { id: room } })).status, who).toBe(404)
    expect((await call('getBuilding', { params: { id: building.id } })).status, who).toBe(404)
    expect((await call('getResident', { params: { id: personId } })).status, who).toBe(404)
    expect(
      (await call('listBuildings')).reply.items.map(({ name }) => name),
      who,
    ).not.toContain('水仙花园1栋')
    const unmask = { params: { id: personId }, body: { fields: ['name'], reason: '核对' } }
    expect((await call('unmaskResident', unmask)).status, who).toBe(404)
    const visit = { visitId: newId(), roomId: room, visitedAt, result: 'unchanged' }
    expect((await call('recordVisit', { body: visit })).status, who).toBe(404)
    const offline = await call('getOfflineRegistry', { query: { gridCode: grids.one } })
    expect(offline.code, who).toBe('registry.outside-scope')
  }
})

test('[G2] everything is masked; what is in clear was asked for with a reason that the audit administrator finds', async () => {
  const { room, personId, change } = await addFamily('水仙花园2栋')
  const call = await city.as('worker')
  const { reply } = await call('getRoom', { params: { id: room } })
  const { idCard, phone } = change.person.values
  expect(JSON.stringify(reply)).not.toContain('陈大明')
  expect(JSON.stringify(reply)).not.toContain(idCard)
  expect(reply.households[0]?.people[0]).toMatchObject({
    name: '陈**',
    phone: `139****${phone?.slice(-4)}`,
  })
  const asked = { params: { id: personId }, body: { fields: ['idCard', 'birthOn', 'faith'], reason: '办理居住证' } }
  const { reply: clear } = await call('unmaskResident', asked)
  expect(Object.keys(clear.values)).toEqual(['idCard', 'birthOn'])
  expect(clear.values['idCard']).toBe(idCard)
  expect(clear.values['birthOn']).toMatch(/^\d{4}-\d{2}-15$/)
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'data.unmasked' } })
  const [entry] = audit.reply.items
  expect(entry).toMatchObject({ subject: personId, personName: '人员worker' })
  expect(entry?.facts).toEqual({ fields: ['idCard', 'birthOn'], reason: '办理居住证' })
})

test('[G2] what is kept of a dwelling is read in clear with a reason too, by those who may see it', async () => {
  const { room } = await addFamily('水仙花园22栋')
  const call = await city.as('worker')
  const system = await city.as('system')
  await system('switchRegistryField', { params: { code: 'ownerName' }, body: { on: true, legalBasis: '租赁登记办法' } })
  const changes = [{ type: 'room', values: { ownerName: '林阿土' } }]
  const body = { visitId: newId(), roomId: room, visitedAt, result: 'changed', expectedVersion: 1, changes }
  expect((await call('recordVisit', { body })).status).toBe(201)
  expect(JSON.stringify((await call('getRoom', { params: { id: room } })).reply)).not.toContain('林阿土')
  const asked = { params: { id: room }, body: { fields: ['ownerName', 'faith'], reason: '核实房东' } }
  expect((await call('unmaskRoom', asked)).reply.values).toEqual({ ownerName: '林阿土' })
  expect((await call('unmaskRoom', { ...asked, body: { fields: ['ownerName'], reason: '' } })).status).toBe(422)
  expect((await (await city.as('neighbour'))('unmaskRoom', asked)).status).toBe(404)
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'data.unmasked' } })
  expect(audit.reply.items[0]).toMatchObject({ subject: room, facts: { fields: ['ownerName'], reason: '核实房东' } })
})

test('[G3] neither name nor number can be read in the database', async () => {
  const { change } = await addFamily('水仙花园3栋')
  const { rows } = await city.database.owner.query<{ text: string }>(
    `select (select json_agg(p)::text from registry.person p) || (select json_agg(c)::text from registry.change c)
      || (select coalesce(json_agg(a)::text, '') from platform.audit a) as text`,
  )
  const text = rows[0]?.text ?? ''
  expect(text.length).toBeGreaterThan(1000)
  for (const value of Object.values(change.person.values)) {
    expect(text).not.toContain(value)
    expect(text).not.toContain(Buffer.from(value).toString('hex'))
  }
})

test('[G4] a visit sent twice acts once; another content or another person under its id is refused', async () => {
  const { room, personId } = await addFamily('水仙花园4栋')
  const call = await city.as('worker')
  const changes = [{ type: 'correct', personId, values: { phone: '13811112222' } }]
  const body = { visitId: newId(), roomId: room, visitedAt, result: 'changed', expectedVersion: 1, changes }
  const [first, again] = await Promise.all([call('recordVisit', { body }), call('recordVisit', { body })])
  expect(first.reply.again).toBe(!again.reply.again)
  expect(first.reply.version).toBe(2)
  const other = { ...body, changes: [{ type: 'correct', personId, values: { phone: '13811113333' } }] }
  expect((await call('recordVisit', { body: other })).code).toBe('registry.used-already')
  expect((await (await city.as('head'))('recordVisit', { body })).code).toBe('registry.used-already')
  const { reply } = await call('getRoom', { params: { id: room } })
  expect(reply).toMatchObject({ visitedAt, visitedBy: { name: '人员worker' } })
  expect(reply.history.filter(({ what }) => what === 'corrected')).toHaveLength(1)
})

test('[G4] nothing changed is one line; nobody at home is no sight of the people', async () => {
  const { room } = await addFamily('水仙花园5栋')
  const call = await city.as('worker')
  const gone = { visitId: newId(), roomId: room, visitedAt, result: 'nobodyHome' }
  expect((await call('recordVisit', { body: gone })).status).toBe(201)
  expect((await call('getRoom', { params: { id: room } })).reply.visitedAt).toBeNull()
  const seen = { visitId: newId(), roomId: room, visitedAt, result: 'unchanged' }
  expect((await call('recordVisit', { body: seen })).reply.version).toBe(1)
  expect((await call('getRoom', { params: { id: room } })).reply.visitedAt).toBe(visitedAt)
})

test('[G5] who changed it meanwhile is named; one’s own earlier changes are no conflict', async () => {
  const { room, personId } = await addFamily('水仙花园6栋')
  const [worker, head] = [await city.as('worker'), await city.as('head')]
  const correct = (phone: string, expectedVersion: number) => ({
    params: { id: room },
    body: { changeId: newId(), expectedVersion, changes: [{ type: 'correct', personId, values: { phone } }] },
  })
  expect((await worker('changeRoom', correct('13800000001', 1))).status).toBe(200)
  expect((await worker('changeRoom', correct('13800000002', 1))).status).toBe(200)
  expect((await head('changeRoom', correct('13800000003', 3))).status).toBe(200)
  const late = await worker('changeRoom', correct('13800000004', 3))
  expect([late.status, late.code]).toEqual([409, 'registry.conflict'])
  expect(late.reply).toMatchObject({
    details: { currentVersion: 4, changedBy: '人员head' },
  })
})

test('[G6] who moves, dies or was entered twice stays on record', async () => {
  const one = await addFamily('水仙花园7栋')
  const call = await city.as('officer')
  const second = moveIn({ name: '陈大明' })
  const twice = { changeId: newId(), expectedVersion: 1, changes: [second.change] }
  await call('changeRoom', { params: { id: one.room }, body: twice })
  const before = (await call('getResident', { params: { id: second.personId } })).reply
  const merge = { expectedVersion: before.person.version, keepPersonId: one.personId }
  expect((await call('mergeResidents', { params: { id: second.personId }, body: merge })).status).toBe(200)
  const merged = await call('getResident', { params: { id: second.personId } })
  expect(merged.reply.person.id).toBe(one.personId)

  const move = {
    expectedVersion: merged.reply.person.version,
    on: '2025-03-01',
    roomId: one.building.second.id,
    householdId: newId(),
    relation: '02',
  }
  const moved = await call('moveResident', { params: { id: one.personId }, body: move })
  expect(moved.reply.residences.map(({ roomName, endedBy }) => [roomName, endedBy])).toEqual([
    ['102', null],
    ['101', 'movedElsewhere'],
  ])
  const stale = await call('closeResident', {
    params: { id: one.personId },
    body: { expectedVersion: 1, on: '2025-04-01', because: 'died' },
  })
  expect(stale.code).toBe('registry.conflict')
  const body = { expectedVersion: moved.reply.person.version, on: '2025-04-01', because: 'died' }
  const closed = await call('closeResident', { params: { id: one.personId }, body })
  expect(closed.reply).toMatchObject({ status: 'died', residences: [{ endedBy: 'died', to: '2025-04-01' }, {}] })
  expect((await call('getRoom', { params: { id: one.building.second.id } })).reply.households).toEqual([])
})

test('[G6] who is known by the id card and moves in elsewhere is one person, under the phone’s id too', async () => {
  const one = await addFamily('水仙花园8栋')
  const other = await addBuilding(city, '水仙花园9栋', grids.two)
  const call = await city.as('neighbour')
  const again = moveIn({ name: '陈大明', idCard: one.change.person.values['idCard'] ?? '' })
  const body = {
    visitId: newId(),
    roomId: other.first.id,
    visitedAt,
    result: 'changed',
    expectedVersion: 0,
    changes: [again.change],
  }
  expect((await call('recordVisit', { body })).status).toBe(201)
  const found = await call('getResident', { params: { id: again.personId } })
  expect(found.reply.person.id).toBe(one.personId)
  const former = await (await city.as('worker'))('getRoom', { params: { id: one.room } })
  expect(former.reply.households).toEqual([])
  const then = {
    visitId: newId(),
    roomId: other.first.id,
    visitedAt,
    result: 'changed',
    expectedVersion: 1,
    changes: [{ type: 'correct', personId: again.personId, values: { phone: '13800000009' } }],
  }
  expect((await call('recordVisit', { body: then })).status).toBe(201)
})

test('[G10] a phone gets its grid masked, and again only after a change in it', async () => {
  const { room, personId, change } = await addFamily('水仙花园10栋')
  const call = await city.as('worker')
  const { reply: first } = await call('getOfflineRegistry', { query: { gridCode: grids.one } })
  expect(JSON.stringify(first)).not.toContain(change.person.values['idCard'])
  const inside = first.snapshot?.buildings.find(({ name }) => name === '水仙花园10栋')?.entrances[0]?.rooms
  expect(inside?.map(({ name, version }) => [name, version])).toEqual([
    ['101', 1],
    ['102', 0],
  ])
  expect(inside?.[0]?.households[0]?.people[0]).toMatchObject({ id: personId, name: '陈**' })
  const again = () => call('getOfflineRegistry', { query: { gridCode: grids.one, known: first.version } })
  expect((await again()).reply.snapshot).toBeNull()
  const out = [{ type: 'moveOut', personId, on: '2026-01-04' }]
  await call('changeRoom', { params: { id: room }, body: { changeId: newId(), expectedVersion: 1, changes: out } })
  expect((await again()).reply.snapshot).not.toBeNull()
})
