import { expect, test } from 'vitest'
import { callWith, logIn, openExampleCity, password, phones } from './testing/example-city.ts'

const { app, as, database, ids } = await openExampleCity()

test('who logs in is told who they are, and gets a cookie that scripts and other sites cannot use', async () => {
  const answer = await logIn(app, phones.head)
  expect(answer.statusCode).toBe(201)
  expect(answer.json().me).toMatchObject({
    name: '人员head',
    mustChangePassword: false,
    memberships: [{ role: 'communityHead', unit: { name: '毅阳社区居委会', areaName: '毅阳社区', kind: 'community' } }],
  })
  const [cookie] = answer.cookies
  expect(cookie).toMatchObject({ name: 'ejia_session', httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 43_200 })
  const me = await app.inject({ url: '/api/me', cookies: { ejia_session: cookie?.value ?? '' } })
  expect(me.json().name).toBe('人员head')
})

test('over https the cookie stays on https', async () => {
  const secure = await openExampleCity({ PUBLIC_URL: 'https://ejia.example' })
  expect((await logIn(secure.app, phones.head)).cookies[0]).toMatchObject({ secure: true })
})

test('only a digest of the token is stored', async () => {
  const { token } = (await logIn(app, phones.head)).json()
  const { rows } = await database.owner.query('select session::text as row from accounts.session')
  expect(rows.some(({ row }) => String(row).includes(token))).toBe(false)
  expect((await callWith(app, token)('GET', '/api/me')).statusCode).toBe(200)
})

test('a made-up, malformed or expired token is nobody’s', async () => {
  for (const token of ['x', 'A'.repeat(43), `${'A'.repeat(42)};`])
    expect((await callWith(app, token)('GET', '/api/me')).json().code).toBe('session.required')
  const { token } = (await logIn(app, phones.deputy)).json()
  await database.owner.query('update accounts.session set expires_at = now() where person_id = $1', [ids.deputy])
  expect((await callWith(app, token)('GET', '/api/me')).statusCode).toBe(401)
})

test('a wrong password and an unknown number are refused in the same words', async () => {
  const wrong = await logIn(app, phones.grid, { password: 'not this one' })
  const unknown = await logIn(app, '19900009999', { password: 'not this one' })
  expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'login.failed'])
  expect([unknown.statusCode, unknown.json().message]).toEqual([401, wrong.json().message])
})

test('another site’s page cannot log anybody in', async () => {
  const answer = await logIn(app, phones.head, { headers: { origin: 'https://elsewhere.example' } })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'request.foreign-origin'])
})

test('who logs out is out at the next request, and the cookie goes', async () => {
  const call = await as('head')
  const answer = await call('DELETE', '/api/session')
  expect(answer.cookies[0]).toMatchObject({ name: 'ejia_session', value: '' })
  expect((await call('GET', '/api/me')).statusCode).toBe(401)
})

test('one sees one’s open sessions with the device and ends any of them at once', async () => {
  const agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36'
  const phone = (await logIn(app, phones.dispatcher, { headers: { 'user-agent': agent } })).json()
  const call = await as('dispatcher')
  const sessions = (await call('GET', '/api/me/sessions')).json()
  expect(sessions).toMatchObject([{ current: true }, { current: false, device: 'Chrome · Android' }])
  expect((await call('DELETE', `/api/me/sessions/${sessions[1].id}`)).statusCode).toBe(200)
  expect((await callWith(app, phone.token)('GET', '/api/me')).statusCode).toBe(401)
  expect((await call('GET', '/api/me')).statusCode).toBe(200)
})

test('nobody ends another person’s session', async () => {
  const [head, grid] = [await as('head'), await as('grid')]
  const [session] = (await head('GET', '/api/me/sessions')).json()
  expect((await grid('DELETE', `/api/me/sessions/${session.id}`)).statusCode).toBe(404)
  expect((await head('GET', '/api/me')).statusCode).toBe(200)
})

test('a new password needs the present one, ends the other sessions and works from then on', async () => {
  const next = '榕树下三个老友喝茶'
  const [here, elsewhere] = [await as('deputy'), await as('deputy')]
  const wrong = await here('PUT', '/api/me/password', { current: 'not this one', next: `${next}${next}` })
  expect([wrong.statusCode, wrong.json()]).toMatchObject([422, { code: 'password.wrong', field: 'body.current' }])
  const weak = await here('PUT', '/api/me/password', { current: password, next: '1234567890' })
  expect(weak.json().code).toBe('password.weak')
  expect((await here('PUT', '/api/me/password', { current: password, next: `${next}${next}` })).statusCode).toBe(200)
  expect((await here('GET', '/api/me')).statusCode).toBe(200)
  expect((await elsewhere('GET', '/api/me')).statusCode).toBe(401)
  expect((await logIn(app, phones.deputy)).statusCode).toBe(401)
  expect((await logIn(app, phones.deputy, { password: `${next}${next}` })).statusCode).toBe(201)
})
