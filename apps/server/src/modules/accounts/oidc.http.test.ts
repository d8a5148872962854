import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { openExampleCity, phones } from './testing/example-city.ts'
import { client, startIdentityProvider } from './testing/identity-provider.ts'

const { issuer, logInAt } = await startIdentityProvider({
  head: { phone_number: '+86 199 0000 0002', phone_number_verified: true },
  stranger: { phone_number: '19900007777' },
  unverified: { phone_number: phones.head, phone_number_verified: false },
  silent: {},
  deputy: { mobile: phones.deputy },
})
const settings = {
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  PUBLIC_URL: 'https://ejia.example',
}
const { app, database } = await openExampleCity(settings)

/** Leaves for the provider and logs in there; answers how the browser comes back. */
async function leave(from: FastifyInstance, name: string, returnTo = '/field/inbox?tab=todo') {
  const started = await from.inject({ url: '/api/oidc/start', query: { returnTo } })
  const key = started.cookies.find((cookie) => cookie.name === 'ejia_oidc')
  const back = await logInAt(String(started.headers.location), name)
  return { started, back, cookies: { ejia_oidc: key?.value ?? '' } }
}

function codeOf(answer: { json: <Body>() => Body }): string | undefined {
  return answer.json<{ code?: string }>().code
}

async function comeBack(
  from: FastifyInstance,
  { back, cookies }: Pick<Awaited<ReturnType<typeof leave>>, 'back' | 'cookies'>,
) {
  return from.inject({ url: back.pathname + back.search, cookies })
}

test('who is known by their phone number is logged in and sent back to where they came from', async () => {
  const trip = await leave(app, 'head')
  const answer = await comeBack(app, trip)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/field/inbox?tab=todo'])
  const session = answer.cookies.find(({ name }) => name === 'ejia_session')
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' })
  const me = await app.inject({ url: '/api/me', cookies: { ejia_session: session?.value ?? '' } })
  expect(me.json()).toMatchObject({ name: '人员head' })
})

test('the errand is bound to the browser by a cookie that scripts cannot read, and asks for proof of the code', async () => {
  const { started } = await leave(app, 'head')
  expect(started.statusCode).toBe(302)
  const asked = new URL(String(started.headers.location)).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect([asked.get('state'), asked.get('nonce')].every((value) => (value?.length ?? 0) > 20)).toBe(true)
  expect(started.cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/api/oidc' })
})

test('a way back is taken once only', async () => {
  const trip = await leave(app, 'head')
  expect((await comeBack(app, trip)).statusCode).toBe(303)
  const again = await comeBack(app, trip)
  expect([again.statusCode, codeOf(again)]).toEqual([401, 'oidc.failed'])
})

test('a way back in another browser, or with another state, leads nowhere', async () => {
  const [mine, theirs] = [await leave(app, 'head'), await leave(app, 'head')]
  expect(codeOf(await comeBack(app, { back: mine.back, cookies: { ejia_oidc: '' } }))).toBe('oidc.failed')
  expect(codeOf(await comeBack(app, { back: mine.back, cookies: theirs.cookies }))).toBe('oidc.failed')
})

test.each(['stranger', 'unverified', 'silent'])('%s is known there but not here', async (name) => {
  const answer = await comeBack(app, await leave(app, name))
  expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'oidc.unknown-person'])
  expect(answer.cookies.some((cookie) => cookie.name === 'ejia_session')).toBe(false)
})

test('a browser that is refused gets a page with a way on', async () => {
  const { back, cookies } = await leave(app, 'stranger')
  const answer = await app.inject({ url: back.pathname + back.search, cookies, headers: { accept: 'text/html,*/*' } })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8'])
  expect(answer.body).toContain('本平台没有您的账号')
})

test('an account that was closed is unknown', async () => {
  await database.owner.query(`update accounts.person set deactivated_at = now() where phone = $1`, [phones.head])
  expect(codeOf(await comeBack(app, await leave(app, 'head')))).toBe('oidc.unknown-person')
  await database.owner.query(`update accounts.person set deactivated_at = null where phone = $1`, [phones.head])
})

test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'field'])(
  'nobody is sent to %s afterwards',
  async (returnTo) => {
    expect((await comeBack(app, await leave(app, 'head', returnTo))).headers.location).toBe('/')
  },
)

test('the phone number may stand in a claim of the city’s own', async () => {
  const own = await openExampleCity({ ...settings, OIDC_PHONE_CLAIM: 'mobile' })
  expect((await comeBack(own.app, await leave(own.app, 'deputy'))).statusCode).toBe(303)
})

test('without a provider, or with one that does not answer, the refusal says so', async () => {
  const plain = await openExampleCity()
  expect(codeOf(await plain.app.inject('/api/oidc/start'))).toBe('oidc.not-configured')
  const dead = await openExampleCity({ ...settings, OIDC_ISSUER: 'http://127.0.0.1:9' })
  expect(codeOf(await dead.app.inject('/api/oidc/start'))).toBe('oidc.failed')
})
