import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { logIn, openExampleCity, phones } from './testing/example-city.ts'

const { app, as, units, ids, database } = await openExampleCity()

/** Created by the system administrator; answers also how to call as that person. */
async function newPerson(phone: string) {
  const system = await as('system')
  const { person, firstPassword } = (await system('createPerson', { body: { name: '林小梅', phone } })).reply
  const { reply } = await logIn(app, phone, firstPassword)
  return { id: person.id, firstPassword, me: reply.me, call: apiCaller(app, reply.token) }
}

test('a new person has a first password, shown once, and no role until one is granted', async () => {
  const { id, me, call } = await newPerson('19900001001')
  expect(me).toMatchObject({ mustChangePassword: true, memberships: [] })
  const security = await as('security')
  const body = { unitId: units.team.id, role: 'gridWorker' }
  const granted = await security('grantMembership', { params: { id }, body })
  expect([granted.status, granted.reply.phone]).toEqual([201, '199****1001'])
  expect((await call('getMe')).reply.memberships).toMatchObject([{ role: 'gridWorker' }])
})

test('a number has one account', async () => {
  const system = await as('system')
  const { status, code } = await system('createPerson', { body: { name: '林小梅', phone: phones.grid } })
  expect([status, code]).toEqual([409, 'account.phone-taken'])
})

test('a role that is taken away ends at the next request', async () => {
  const [security, deputy] = [await as('security'), await as('deputy')]
  const [held] = (await deputy('getMe')).reply.memberships
  const colleagues = async () => (await deputy('listColleagues', { params: { id: units.community.id } })).status
  expect(await colleagues()).toBe(200)
  const params = { id: ids.deputy, membershipId: held?.id ?? '' }
  expect((await security('revokeMembership', { params })).status).toBe(200)
  expect(await colleagues()).toBe(404)
})

test('a closed account is out at the next request and does not get in again', async () => {
  const { id, firstPassword, call } = await newPerson('19900001002')
  expect((await call('getMe')).status).toBe(200)
  const security = await as('security')
  expect((await security('deactivatePerson', { params: { id } })).reply).toMatchObject({ active: false })
  expect((await call('getMe')).status).toBe(401)
  expect((await logIn(app, '19900001002', firstPassword)).code).toBe('login.failed')
  expect((await security('deactivatePerson', { params: { id } })).status).toBe(404)
})

test('a session that ends because its account closes leaves word for its live streams', async () => {
  const { id } = await newPerson('19900001003')
  const { rows } = await database.owner.query<{ id: string }>('select id from accounts.session where person_id = $1', [
    id,
  ])
  const security = await as('security')
  await security('deactivatePerson', { params: { id } })
  const live = await database.owner.query<{ topics: string[] }>('select topics from platform.live')
  expect(live.rows.flatMap(({ topics }) => topics)).toContain(`session:${rows[0]?.id}`)
})

test('the three administrators are three people, in the program and beneath it', async () => {
  const security = await as('security')
  const body = { unitId: units.city.id, role: 'auditAdministrator' }
  const { status, code } = await security('grantMembership', { params: { id: ids.system }, body })
  expect([status, code]).toEqual([422, 'account.conflicting-roles'])
  const behind = database.pool.query(
    `insert into accounts.membership (id, person_id, unit_id, role) values (gen_random_uuid(), $1, $2, 'auditAdministrator')`,
    [ids.system, units.city.id],
  )
  await expect(behind).rejects.toThrow('one_administrator_role')
})

test('two administrators who remove each other at the same time do not both succeed', async () => {
  const { id, call: second } = await newPerson('19900001004')
  const first = await as('security')
  await first('grantMembership', { params: { id }, body: { unitId: units.city.id, role: 'securityAdministrator' } })
  await first('deactivatePerson', { params: { id: ids.countySecurity } })
  const answers = await Promise.all([
    first('deactivatePerson', { params: { id } }),
    second('deactivatePerson', { params: { id: ids.security } }),
  ])
  const refused = answers.flatMap(({ code }) => code ?? [])
  expect(refused).toHaveLength(1)
  expect(['account.last-administrator', 'session.required']).toContain(refused[0])
})

test('a system administrator grants nothing once there is a security administrator', async () => {
  const system = await as('system')
  const { id } = await newPerson('19900001005')
  const body = { unitId: units.city.id, role: 'securityAdministrator' }
  const { status, code } = await system('grantMembership', { params: { id }, body })
  expect([status, code]).toEqual([403, 'session.forbidden'])
})
