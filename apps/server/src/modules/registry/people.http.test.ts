import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { placeCodes } from './places/place-code.ts'
import { addBuilding, grids, invented, moveIn, openTestRegistry } from './testing/test-registry.ts'

const city = await openTestRegistry({ PUBLIC_URL: 'https://ejia.example' })
const visitor = apiCaller(city.app)

async function addFamily(name: string, number: number) {
  const building = await addBuilding(city, name)
  const family = moveIn(invented(number))
  const call = await city.as('officer')
  const body = { changeId: newId(), expectedVersion: 0, changes: [family.change] }
  await call('changeRoom', { params: { id: building.first.id }, body })
  return { building, room: building.first.id, ...family }
}

test('[G7] a field is switched on with its legal basis, and only then taken', async () => {
  const { room, personId } = await addFamily('丹霞1栋', 1)
  const system = await city.as('system')
  const worker = await city.as('worker')
  const edit = () =>
    worker('changeRoom', {
      params: { id: room },
      body: {
        changeId: newId(),
        expectedVersion: 1,
        changes: [{ type: 'correct', personId, values: { occupation: '教师' } }],
      },
    })
  expect((await edit()).code).toBe('registry.field-off')
  const params = { code: 'occupation' }
  expect((await system('switchRegistryField', { params, body: { on: true } })).code).toBe('registry.basis-required')
  expect((await system('switchRegistryField', { params: { code: 'name' }, body: { on: false } })).code).toBe(
    'registry.field-minimum',
  )
  const body = { on: true, legalBasis: '《居住证暂行条例》第八条' }
  expect((await system('switchRegistryField', { params, body })).reply).toMatchObject({
    on: true,
    changedBy: { name: '人员system' },
  })
  expect((await edit()).status).toBe(200)
  const fields = (await worker('listRegistryFields')).reply
  expect(fields.filter(({ on, legalBasis }) => on && legalBasis === null)).toEqual([])
  await system('switchRegistryField', { params, body: { on: false } })
  const shown = (await worker('getResident', { params: { id: personId } })).reply.person
  expect(shown.values).toEqual({})
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'registry.field-switched' } })
  expect(audit.reply.items.map(({ facts }) => facts)).toEqual([
    { on: false },
    { on: true, legalBasis: '《居住证暂行条例》第八条' },
  ])
})

test('[G8] a household fills in what is missing, once; staff see it masked and take it over', async () => {
  const { room, personId, householdId } = await addFamily('丹霞2栋', 2)
  const worker = await city.as('worker')
  const link = await worker('createSelfFill', { body: { roomId: room, householdId } })
  expect(link.reply.url).toBe(`https://ejia.example/r/self-fill#${link.reply.token}`)
  const { token } = link.reply
  const form = await visitor('readSelfFill', { body: { token } })
  expect(form.reply).toMatchObject({
    place: '丹霞2栋 101',
    people: [{ personId, name: '陈**', known: ['name', 'idCard', 'phone'] }],
  })
  expect(JSON.stringify(form.reply)).not.toContain(invented(2).idCard)
  const child = { personId: newId(), relation: '20', population: 'registered', values: { name: '陈小明' } }
  const sent = { token, people: [{ personId, values: { phone: '13800138000' } }], newPeople: [child], movedOut: [] }
  const strange = { ...sent, people: [{ personId: newId(), values: { phone: '13800138000' } }] }
  expect((await visitor('submitSelfFill', { body: strange })).code).toBe('registry.person-gone')
  expect((await visitor('submitSelfFill', { body: sent })).status).toBe(201)
  expect((await visitor('submitSelfFill', { body: sent })).code).toBe('self-fill.ended')
  expect((await visitor('readSelfFill', { body: { token } })).code).toBe('self-fill.ended')
  expect((await worker('getRoom', { params: { id: room } })).reply.version).toBe(1)

  expect((await (await city.as('neighbour'))('listSelfFills')).reply).toEqual([])
  const [waiting] = (await worker('listSelfFills')).reply
  expect(waiting?.changes).toEqual([
    { type: 'correct', name: '陈**', values: { phone: '138****8000' } },
    { type: 'moveIn', name: '陈**', values: {} },
  ])
  const decision = { params: { id: waiting?.id ?? '' }, body: { accepted: true } }
  expect((await (await city.as('neighbour'))('decideSelfFill', decision)).status).toBe(404)
  expect((await worker('decideSelfFill', decision)).status).toBe(200)
  expect((await worker('decideSelfFill', decision)).code).toBe('self-fill.decided')
  const { reply } = await worker('getRoom', { params: { id: room } })
  expect(reply.households[0]?.people.map(({ phone }) => phone)).toEqual(['138****8000', null])
  expect(reply.history[0]?.source).toBe('selfFill')
})

test('[G8] a link of another token, or one that has expired, opens nothing', async () => {
  const { room, householdId } = await addFamily('丹霞3栋', 3)
  const worker = await city.as('worker')
  const { token } = (await worker('createSelfFill', { body: { roomId: room, householdId } })).reply
  await city.database.owner.query(`update registry.self_fill set expires_at = now() where submitted_at is null`)
  expect((await visitor('readSelfFill', { body: { token } })).code).toBe('self-fill.ended')
  expect((await visitor('readSelfFill', { body: { token: 'a'.repeat(43) } })).code).toBe('self-fill.ended')
})

test('[G9] a code is ours or nobody’s; it leads staff and residents to their own pages', async () => {
  const { building, room } = await addFamily('丹霞4栋', 4)
  const worker = await city.as('worker')
  const codes = [building.code, building.entrances[0]?.code ?? '', building.first.code]
  for (const code of codes) {
    expect(code.length).toBeLessThanOrEqual(32)
    expect(code).toMatch(/^[0-9A-Z-]+$/)
  }
  const answers = await Promise.all(codes.map((code) => worker('openPlaceCode', { params: { code } })))
  expect(answers.map(({ reply }) => [reply.kind, reply.buildingId === building.id, reply.roomId])).toEqual([
    ['building', true, null],
    ['entrance', true, null],
    ['room', true, room],
  ])
  const forged = placeCodes(Buffer.alloc(32, 1)).codeOf('building', 1)
  expect((await worker('openPlaceCode', { params: { code: forged } })).code).toBe('registry.code-unknown')
  expect((await (await city.as('stranger'))('openPlaceCode', { params: { code: building.code } })).code).toBe(
    'registry.outside-scope',
  )
  const place = await visitor('getPublicPlace', { params: { code: building.first.code } })
  expect(place.reply).toEqual({
    name: '丹霞4栋',
    entranceName: null,
    address: '丹霞4栋路1号',
    areaCode: grids.one,
    areaName: '毅阳社区',
    position: null,
  })
  const url = `/q/${building.code}`
  const staff = await city.app.inject({ url, headers: { authorization: `Bearer ${await city.tokenOf('worker')}` } })
  expect(staff.headers.location).toBe(`/field/q/${building.code}`)
  expect((await city.app.inject(url)).headers.location).toBe(`/r/q/${building.code}`)
})

test('[G9] sheets are printed for a building and for a grid, of one’s own area', async () => {
  const { building } = await addFamily('𠮷祥花园𰻝栋', 5)
  const print = async (who: 'worker' | 'stranger', query: Record<string, string>) =>
    city.app.inject({
      url: '/api/registry/code-sheets',
      query,
      headers: { authorization: `Bearer ${await city.tokenOf(who)}` },
    })
  const sheet = await print('worker', { buildingId: building.id, kind: 'room' })
  expect(sheet.headers['content-type']).toBe('application/pdf')
  expect(sheet.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await print('stranger', { buildingId: building.id })).json<{ code: string }>().code).toBe(
    'registry.outside-scope',
  )
  expect((await print('worker', {})).json<{ code: string }>().code).toBe('registry.nothing-to-print')
  expect((await print('worker', { gridCode: grids.one })).rawPayload.length).toBeGreaterThan(5000)
})

test('[G11] somebody is found by a whole number of one’s area, and that one searched stays on record', async () => {
  const { personId } = await addFamily('丹霞6栋', 600_006)
  const { idCard, phone } = invented(600_006)
  const search = async (who: 'officer' | 'stranger', by: string, value: string) =>
    (await city.as(who))('searchResidents', { body: { by, value, reason: '来电核对' } })
  expect((await search('officer', 'idCard', idCard.toLowerCase())).reply).toMatchObject([
    { person: { id: personId, name: '陈**' }, residence: { buildingName: '丹霞6栋', roomName: '101' } },
  ])
  expect((await search('officer', 'phone', phone)).reply).toHaveLength(1)
  expect((await search('officer', 'phone', phone.slice(-4))).code).toBe('registry.value-invalid')
  expect((await search('stranger', 'idCard', idCard)).reply).toEqual([])
  const audit = await (await city.as('audit'))('listAudit', { query: { action: 'data.searched' } })
  expect(audit.reply.items).toHaveLength(3)
  expect(JSON.stringify(audit.reply)).not.toContain(phone)
  expect(audit.reply.items[0]?.facts).toEqual({ by: 'idCard', reason: '来电核对', found: 0 })
})
