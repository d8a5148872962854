import { expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { accounts } from './index.ts'
import { logIn, openExampleCity, password, phones } from './testing/example-city.ts'

const { app, as, database, ids, platform } = await openExampleCity()

function post(from: typeof app, headers: Record<string, string> = {}) {
  const payload = { phone: phones.head, password }
  return from.inject({ method: 'POST', url: '/api/session', payload, headers })
}

async function statusOf(token: string): Promise<number> {
  return (await apiCaller(app, token)('getMe')).status
}

test('who logs in is told who they are, and gets a cookie that scripts and other sites cannot use', async () => {
  const { status, reply } = await logIn(app, phones.head)
  expect(status).toBe(201)
  expect(reply.me).toMatchObject({
    name: '人员head',
    mustChangePassword: false,
    memberships: [{ role: 'communityHead', unit: { name: '毅阳社区居委会', areaName: '毅阳社区', kind: 'community' } }],
  })
  const [cookie] = (await post(app)).cookies
  expect(cookie).toMatchObject({ name: 'ejia_session', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 })
  const me = await app.inject({ url: '/api/me', cookies: { ejia_session: cookie?.value ?? '' } })
  expect(me.json()).toMatchObject({ name: '人员head' })
})

test('over https the cookie stays on https', async () => {
  const secure = await openExampleCity({ PUBLIC_URL: 'https://ejia.example' })
  expect((await post(secure.app)).cookies[0]).toMatchObject({ secure: true })
})

test('only a digest of the token is stored', async () => {
  const { token } = (await logIn(app, phones.head)).reply
  const { rows } = await database.owner.query('select session::text as row from accounts.session')
  expect(rows.some(({ row }) => String(row).includes(token))).toBe(false)
  expect(await statusOf(token)).toBe(200)
})

test('a made-up, malformed or expired token is nobody’s', async () => {
  for (const token of ['x', 'A'.repeat(43), `${'A'.repeat(42)};`])
    expect((await apiCaller(app, token)('getMe')).code).toBe('session.required')
  const { token } = (await logIn(app, phones.deputy)).reply
  await database.owner.query('update accounts.session set expires_at = now() where person_id = $1', [ids.deputy])
  expect(await statusOf(token)).toBe(401)
})

test('a session that ran out is cleared away and its live streams with it', async () => {
  await logIn(app, phones.dispatcher)
  const { rows } = await database.owner.query<{ id: string }>(
    'update accounts.session set expires_at = now() where person_id = $1 returning id',
    [ids.dispatcher],
  )
  const end = accounts.jobs?.(platform)['accounts.end-expired']
  await end?.({}, { log: platform.log, attempt: 1 })
  const left = await database.owner.query('select from accounts.session where person_id = $1', [ids.dispatcher])
  expect(left.rowCount).toBe(0)
  const live = await database.owner.query<{ topics: string[] }>('select topics from platform.live')
  expect(live.rows.flatMap(({ topics }) => topics)).toContain(`session:${rows[0]?.id}`)
})

test('a wrong password and an unknown number are refused alike', async () => {
  const wrong = await logIn(app, phones.grid, 'not this one')
  const unknown = await logIn(app, '19900009999', 'not this one')
  expect([wrong.status, wrong.code]).toEqual([401, 'login.failed'])
  expect([unknown.status, unknown.code]).toEqual([401, 'login.failed'])
})

test('another site’s page cannot log anybody in', async () => {
  const answer = await post(app, { origin: 'https://elsewhere.example' })
  expect(answer.statusCode).toBe(403)
  expect(answer.json()).toMatchObject({ code: 'request.foreign-origin' })
})

test('who logs out is out at the next request, and the cookie goes', async () => {
  const [cookie] = (await post(app)).cookies
  const cookies = { ejia_session: cookie?.value ?? '' }
  const answer = await app.inject({ method: 'DELETE', url: '/api/session', cookies })
  expect(answer.cookies[0]).toMatchObject({ name: 'ejia_session', value: '' })
  expect((await app.inject({ url: '/api/me', cookies })).statusCode).toBe(401)
})

test('one sees one’s open sessions with the device and ends any of them at once', async () => {
  const headers = {
    'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
  }
  await database.owner.query('delete from accounts.session where person_id = $1', [ids.head])
  const lost = (await post(app, headers)).cookies[0]?.value ?? ''
  const call = await as('head')
  const sessions = (await call('listSessions')).reply
  expect(sessions).toMatchObject([{ current: true }, { current: false, device: 'Chrome · Android' }])
  expect((await call('revokeSession', { params: { id: sessions[1]?.id ?? '' } })).status).toBe(200)
  expect(await statusOf(lost)).toBe(401)
  expect((await call('getMe')).status).toBe(200)
})

test('nobody ends another person’s session', async () => {
  const [head, grid] = [await as('head'), await as('grid')]
  const [session] = (await head('listSessions')).reply
  expect((await grid('revokeSession', { params: { id: session?.id ?? '' } })).status).toBe(404)
  expect((await head('getMe')).status).toBe(200)
})

test('a new password needs the present one, ends the other sessions and works from then on', async () => {
  const next = '榕树下三个老友喝茶看夕阳'
  const [here, elsewhere] = [await as('deputy'), await as('deputy')]
  const wrong = await here('changePassword', { body: { current: 'not this one', next } })
  expect([wrong.status, wrong.code, wrong.field]).toEqual([422, 'password.wrong', 'body.current'])
  const weak = await here('changePassword', { body: { current: password, next: '1234567890' } })
  expect(weak.code).toBe('password.weak')
  expect((await here('changePassword', { body: { current: password, next } })).status).toBe(200)
  expect((await here('getMe')).status).toBe(200)
  expect((await elsewhere('getMe')).status).toBe(401)
  expect((await logIn(app, phones.deputy)).status).toBe(401)
  expect((await logIn(app, phones.deputy, next)).status).toBe(201)
})
