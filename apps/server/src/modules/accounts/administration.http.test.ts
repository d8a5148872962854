import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openExampleCity, phones } from './testing/example-city.ts'

const { app, as, ids, units } = await openExampleCity()

test('people are listed page by page, with masked numbers, each once', async () => {
  const system = await as('system')
  const seen: { readonly id: string; readonly phone: string }[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const { reply } = await system('listPeople', { query: { limit: '3', ...(cursor ? { cursor } : {}) } })
    seen.push(...reply.items)
    cursor = reply.nextCursor
  }
  expect(seen.map(({ id }) => id).toSorted()).toEqual(Object.values(ids).toSorted())
  expect(seen.every(({ phone }) => /^199\*{4}\d{4}$/.test(phone))).toBe(true)
})

test('people are found by name, by number, by its end, and by unit', async () => {
  const system = await as('system')
  const find = async (query: Record<string, string>) =>
    (await system('listPeople', { query })).reply.items.map(({ id }) => id)
  expect(await find({ text: '人员grid' })).toEqual([ids.grid])
  expect(await find({ text: phones.grid })).toEqual([ids.grid])
  expect(await find({ text: '0001' })).toEqual([ids.grid])
  expect((await find({ unitId: units.community.id })).toSorted()).toEqual([ids.head, ids.deputy].toSorted())
  expect((await system('listPeople', { query: { cursor: 'nonsense' } })).field).toBe('query.cursor')
})

test('a county’s security administrator neither sees nor touches people of another county', async () => {
  const county = await as('countySecurity')
  expect((await county('listPeople')).reply.items.map(({ id }) => id)).toEqual([ids.countySecurity])
  expect((await county('deactivatePerson', { params: { id: ids.head } })).status).toBe(404)
  expect((await county('resetPassword', { params: { id: ids.head } })).status).toBe(404)
  const body = { unitId: units.community.id, role: 'communityHead' }
  expect((await county('grantMembership', { params: { id: ids.grid }, body })).code).toBe('unit.outside-scope')
})

test('a role granted twice is held once, and clearance can be given and withdrawn', async () => {
  const security = await as('security')
  const grant = async (cleared: boolean) => {
    const body = { unitId: units.street.id, role: 'dispatcher', cleared }
    return (await security('grantMembership', { params: { id: ids.dispatcher }, body })).reply.memberships
  }
  expect(await grant(false)).toMatchObject([{ cleared: false }])
  expect(await grant(true)).toMatchObject([{ cleared: true }])
  expect(await grant(false)).toMatchObject([{ cleared: false }])
})

test('units come in code order, of an area, a kind or with a word in the name', async () => {
  const grid = await as('grid')
  const names = async (query: Record<string, string>) =>
    (await grid('listUnits', { query })).reply.map(({ name }) => name)
  const centres = ['漳州市综治中心', '芗城区综治中心', '龙文区综治中心', '蓝田街道综治中心']
  expect(await names({ kind: 'centre' })).toEqual(centres)
  expect(await names({ areaCode: '350603003003' })).toEqual(['毅阳社区居委会', '毅阳社区第一网格'])
  expect(await names({ areaCode: '350603', text: '街道' })).toEqual(['蓝田街道综治中心'])
})

test('a new unit stands below the one its place gives it and is there at once', async () => {
  const system = await as('system')
  const office = { kind: 'department', name: '蓝田街道城管办', areaCode: '350603003', nature: 'urbanManagement' }
  const create = (given: object = {}) => system('createUnit', { body: { ...office, ...given } })
  const { status, reply } = await create()
  expect([status, reply]).toMatchObject([201, { ...office, parentId: units.street.id }])
  expect((await create()).code).toBe('unit.exists')
  expect((await create({ areaCode: '350603009' })).code).toBe('area.unknown')
  expect((await create({ kind: 'community' })).field).toBe('body.areaCode')
  expect((await create({ name: '另一个', parentId: units.otherCounty.id })).field).toBe('body.parentId')
  const departments = (await system('listUnits', { query: { kind: 'department' } })).reply
  expect(departments).toMatchObject([{ name: '蓝田街道城管办' }])
})

test('names of colleagues are for the unit itself and for those above it', async () => {
  const list = async (name: Parameters<typeof as>[0], unit: { id: string }) => {
    const call = await as(name)
    const { code, reply } = await call('listColleagues', { params: { id: unit.id } })
    return code ?? reply
  }
  const heads = [{ name: '人员deputy', role: 'communityHead' }, { name: '人员head' }]
  expect(await list('head', units.community)).toMatchObject(heads)
  expect(await list('dispatcher', units.community)).toMatchObject(heads)
  expect(await list('grid', units.community)).toBe('not-found')
  expect(await list('head', units.street)).toBe('not-found')
})

test('the security trail is read page by page, by the audit administrator alone', async () => {
  const audit = await as('audit')
  const read = async (query: Record<string, string>) => (await audit('listAudit', { query })).reply
  const page = await read({ limit: '2', action: 'session.started' })
  expect(page.items).toMatchObject([{ action: 'session.started', personName: '人员audit' }, {}])
  const next = await read({ limit: '2', action: 'session.started', cursor: page.nextCursor ?? '' })
  const ofBoth = [...page.items, ...next.items]
  expect(new Set(ofBoth.map(({ id }) => id)).size).toBe(4)
  expect(ofBoth.map(({ at }) => at)).toEqual(
    ofBoth
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  const own = await read({ personId: ids.audit })
  expect(new Set(own.items.map(({ personName }) => personName))).toEqual(new Set(['人员audit']))
  for (const name of ['system', 'security'] as const) {
    const other = await as(name)
    expect((await other('listAudit')).status).toBe(403)
  }
})

test('who holds no administrator’s role changes nothing', async () => {
  const dispatcher = await as('dispatcher')
  const answers = await Promise.all([
    dispatcher('createPerson', { body: { name: '林小梅', phone: '19900003001' } }),
    dispatcher('deactivatePerson', { params: { id: ids.grid } }),
    dispatcher('createUnit', { body: { kind: 'centre', name: '另一个', areaCode: '350603' } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  expect((await apiCaller(app)('listPeople')).status).toBe(401)
})
