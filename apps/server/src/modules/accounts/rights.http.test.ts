import { expect, test } from 'vitest'
import { callWith, logIn, openExampleCity, phones } from './testing/example-city.ts'

const { app, as, units, ids, database } = await openExampleCity()

async function newPerson(phone: string): Promise<{ id: string; password: string }> {
  const system = await as('system')
  const { person, firstPassword } = (await system('POST', '/api/people', { name: '林小梅', phone })).json()
  return { id: person.id, password: firstPassword }
}

test('a new person has a first password, shown once, and no role until one is granted', async () => {
  const { id, password } = await newPerson('19900001001')
  const answer = (await logIn(app, '19900001001', { password })).json()
  expect(answer.me).toMatchObject({ mustChangePassword: true, memberships: [] })
  const call = callWith(app, answer.token)
  const security = await as('security')
  const granted = await security('POST', `/api/people/${id}/memberships`, { unitId: units.team.id, role: 'gridWorker' })
  expect([granted.statusCode, granted.json().phone]).toEqual([201, '199****1001'])
  expect((await call('GET', '/api/me')).json().memberships).toMatchObject([{ role: 'gridWorker' }])
})

test('a number has one account', async () => {
  const system = await as('system')
  const answer = await system('POST', '/api/people', { name: '林小梅', phone: phones.grid })
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'account.phone-taken'])
})

test('a role that is taken away ends at the next request', async () => {
  const security = await as('security')
  const deputy = await as('deputy')
  const [held] = (await deputy('GET', '/api/me')).json().memberships
  expect((await deputy('GET', `/api/units/${units.community.id}/people`)).statusCode).toBe(200)
  expect((await security('DELETE', `/api/people/${ids.deputy}/memberships/${held.id}`)).statusCode).toBe(200)
  expect((await deputy('GET', `/api/units/${units.community.id}/people`)).statusCode).toBe(404)
})

test('a closed account is out at the next request and does not get in again', async () => {
  const { id, password } = await newPerson('19900001002')
  const call = callWith(app, (await logIn(app, '19900001002', { password })).json().token)
  expect((await call('GET', '/api/me')).statusCode).toBe(200)
  const security = await as('security')
  expect((await security('POST', `/api/people/${id}/deactivation`)).json()).toMatchObject({ active: false })
  expect((await call('GET', '/api/me')).statusCode).toBe(401)
  expect((await logIn(app, '19900001002', { password })).json().code).toBe('login.failed')
  expect((await security('POST', `/api/people/${id}/deactivation`)).statusCode).toBe(404)
})

test('a session that ends while its account closes leaves a word for its live stream', async () => {
  const { id, password } = await newPerson('19900001003')
  await logIn(app, '19900001003', { password })
  const { rows } = await database.owner.query('select id from accounts.session where person_id = $1', [id])
  const security = await as('security')
  await security('POST', `/api/people/${id}/deactivation`)
  const live = await database.owner.query('select topics from platform.live')
  expect(live.rows.flatMap(({ topics }) => topics)).toContain(`session:${rows[0].id}`)
})

test('the three administrators are three people, in the program and beneath it', async () => {
  const security = await as('security')
  const body = { unitId: units.city.id, role: 'auditAdministrator' }
  const answer = await security('POST', `/api/people/${ids.system}/memberships`, body)
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'account.conflicting-roles'])
  const behind = database.pool.query(
    `insert into accounts.membership (id, person_id, unit_id, role) values (gen_random_uuid(), $1, $2, 'auditAdministrator')`,
    [ids.system, units.city.id],
  )
  await expect(behind).rejects.toThrow('one_administrator_role')
})

test('two administrators who remove each other at the same time do not both succeed', async () => {
  const { id, password } = await newPerson('19900001004')
  const first = await as('security')
  await first('POST', `/api/people/${id}/memberships`, { unitId: units.city.id, role: 'securityAdministrator' })
  await first('POST', `/api/people/${ids.countySecurity}/deactivation`)
  const second = callWith(app, (await logIn(app, '19900001004', { password })).json().token)
  const answers = await Promise.all([
    first('POST', `/api/people/${id}/deactivation`),
    second('POST', `/api/people/${ids.security}/deactivation`),
  ])
  const codes = answers.map((answer) => answer.json().code)
  expect(codes.filter((code) => code === undefined)).toHaveLength(1)
  expect(codes.some((code) => code === 'account.last-administrator' || code === 'session.required')).toBe(true)
})

test('a system administrator grants nothing once there is a security administrator', async () => {
  const system = await as('system')
  const { id } = await newPerson('19900001005')
  const body = { unitId: units.city.id, role: 'securityAdministrator' }
  const answer = await system('POST', `/api/people/${id}/memberships`, body)
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'session.forbidden'])
})
