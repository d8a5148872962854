import { expect, test } from 'vitest'
import { openExampleCity, phones } from './testing/example-city.ts'

const { app, as, ids, units } = await openExampleCity()

test('people are listed page by page, with masked numbers, each once', async () => {
  const system = await as('system')
  const seen: { id: string; name: string; phone: string }[] = []
  let cursor = ''
  do {
    const page = (await system('GET', `/api/people?limit=3${cursor}`)).json()
    seen.push(...page.items)
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : 'end'
  } while (cursor !== 'end')
  expect(seen.map(({ id }) => id).toSorted()).toEqual(Object.values(ids).toSorted())
  expect(seen.every(({ phone }) => /^199\*{4}\d{4}$/.test(phone))).toBe(true)
})

test('people are found by name, by number, by its end, and by unit', async () => {
  const system = await as('system')
  const found = async (query: string) =>
    (await system('GET', `/api/people?${query}`)).json().items.map(({ id }: { id: string }) => id)
  expect(await found('text=人员grid')).toEqual([ids.grid])
  expect(await found(`text=${phones.grid}`)).toEqual([ids.grid])
  expect(await found('text=0001')).toEqual([ids.grid])
  expect((await found(`unitId=${units.community.id}`)).toSorted()).toEqual([ids.head, ids.deputy].toSorted())
  expect((await system('GET', '/api/people?cursor=nonsense')).json().field).toBe('query.cursor')
})

test('a county’s security administrator neither sees nor touches people of another county', async () => {
  const county = await as('countySecurity')
  const { items } = (await county('GET', '/api/people')).json()
  expect(items.map(({ id }: { id: string }) => id)).toEqual([ids.countySecurity])
  for (const what of ['deactivation', 'password-reset'])
    expect((await county('POST', `/api/people/${ids.head}/${what}`)).statusCode).toBe(404)
  const body = { unitId: units.community.id, role: 'communityHead' }
  expect((await county('POST', `/api/people/${ids.grid}/memberships`, body)).json().code).toBe('unit.outside-scope')
})

test('a role granted twice is held once, and clearance can be given and withdrawn', async () => {
  const security = await as('security')
  const grant = async (cleared: boolean) => {
    const body = { unitId: units.street.id, role: 'dispatcher', cleared }
    return (await security('POST', `/api/people/${ids.dispatcher}/memberships`, body)).json().memberships
  }
  expect(await grant(false)).toMatchObject([{ cleared: false }])
  expect(await grant(true)).toMatchObject([{ cleared: true }])
  expect(await grant(false)).toMatchObject([{ cleared: false }])
})

test('units come in code order, of an area, a kind or with a word in the name', async () => {
  const grid = await as('grid')
  const names = async (query: string) =>
    (await grid('GET', `/api/units?${query}`)).json().map(({ name }: { name: string }) => name)
  expect(await names('kind=centre')).toEqual(['漳州市综治中心', '芗城区综治中心', '龙文区综治中心', '蓝田街道综治中心'])
  expect(await names('areaCode=350603003003')).toEqual(['毅阳社区居委会', '毅阳社区第一网格'])
  expect(await names('areaCode=350603&text=街道')).toEqual(['蓝田街道综治中心'])
})

test('a new unit stands where it should, below the one its place gives it, and is there at once', async () => {
  const system = await as('system')
  const create = (body: object) => system('POST', '/api/units', body)
  const office = { kind: 'department', name: '蓝田街道城管办', areaCode: '350603003', nature: 'urbanManagement' }
  const created = await create(office)
  expect([created.statusCode, created.json()]).toMatchObject([201, { ...office, parentId: units.street.id }])
  expect((await create(office)).json().code).toBe('unit.exists')
  expect((await create({ ...office, areaCode: '350603009' })).json().code).toBe('area.unknown')
  expect((await create({ ...office, kind: 'community' })).json().field).toBe('body.areaCode')
  expect((await create({ ...office, name: '另一个', parentId: units.otherCounty.id })).json().field).toBe(
    'body.parentId',
  )
  expect((await system('GET', '/api/units?kind=department')).json()).toMatchObject([{ name: '蓝田街道城管办' }])
})

test('names of colleagues are for the unit itself and for those above it', async () => {
  const list = async (name: Parameters<typeof as>[0], unit: { id: string }) => {
    const call = await as(name)
    return (await call('GET', `/api/units/${unit.id}/people`)).json()
  }
  const heads = [{ name: '人员deputy', role: 'communityHead' }, { name: '人员head' }]
  expect(await list('head', units.community)).toMatchObject(heads)
  expect(await list('dispatcher', units.community)).toMatchObject(heads)
  expect((await list('grid', units.community)).code).toBe('not-found')
  expect((await list('head', units.street)).code).toBe('not-found')
})

test('the security trail is read page by page, by the audit administrator alone', async () => {
  const audit = await as('audit')
  const page = (await audit('GET', '/api/audit?limit=2&action=session.started')).json()
  expect(page.items).toMatchObject([
    { action: 'session.started', personName: '人员audit' },
    { action: 'session.started' },
  ])
  const next = (await audit('GET', `/api/audit?limit=2&action=session.started&cursor=${page.nextCursor}`)).json()
  expect(next.items[0].id).not.toBe(page.items[1].id)
  expect(next.items[0].at <= page.items[1].at).toBe(true)
  const own = (await audit('GET', `/api/audit?personId=${ids.audit}`)).json()
  expect(new Set(own.items.map(({ personName }: { personName: string }) => personName))).toEqual(new Set(['人员audit']))
  for (const name of ['system', 'security'] as const)
    expect((await (await as(name))('GET', '/api/audit')).statusCode).toBe(403)
})

test('who holds no administrator’s role changes nothing', async () => {
  const dispatcher = await as('dispatcher')
  const answers = await Promise.all([
    dispatcher('POST', '/api/people', { name: '林小梅', phone: '19900003001' }),
    dispatcher('POST', `/api/people/${ids.grid}/deactivation`),
    dispatcher('POST', '/api/units', { kind: 'centre', name: '另一个', areaCode: '350603' }),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403])
  expect((await app.inject('/api/people')).statusCode).toBe(401)
})
