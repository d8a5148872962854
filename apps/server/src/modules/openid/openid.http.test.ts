import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { afterAll, expect, test } from 'vitest'
import { apiCaller } from '../../platform/testing/index.ts'
import { openAccessCity } from '../../testing/access-city.ts'
import { readSigningKeys, rotateSigningKeys } from './provider/signing-keys.ts'
import { freePort, openBrowser } from './testing/browser.ts'

const port = await freePort()
const address = `http://127.0.0.1:${port}`
const city = await openAccessCity({ settings: { PUBLIC_URL: address } })
await city.app.listen({ host: '127.0.0.1', port })
afterAll(() => city.app.close())
const keeper = apiCaller(city.app, await city.logIn('systemAdministrator', 'inside'))
const redirectUri = 'http://127.0.0.1:9/back'

async function newSystem(name = '市级超级应用') {
  const body = { name, redirectUris: [redirectUri], reason: '接入市级应用' }
  const { reply, code } = await keeper('addSignOnClient', { body })
  if (code !== undefined) throw new Error(code)
  const options = { execute: [allowInsecureRequests] }
  const configuration = await discovery(new URL(`${address}/openid`), reply.client.id, reply.secret, undefined, options)
  return { configuration, id: reply.client.id, secret: reply.secret }
}

type System = Awaited<ReturnType<typeof newSystem>>
type Browser = ReturnType<typeof openBrowser>

/** From the other system up to the question. */
async function leave({ configuration }: System, browser: Browser, given: Record<string, string> = {}) {
  const [verifier, state] = [randomPKCECodeVerifier(), randomState()]
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...given,
  })
  const started = await browser.go(url.href)
  const question = new URL(started.headers.get('location') ?? 'about:blank', address)
  return { verifier, state, started, question, uid: question.searchParams.get('uid') ?? '' }
}

async function signIn(system: System, token: string) {
  const browser = openBrowser(address, token)
  const trip = await leave(system, browser)
  return { ...trip, back: await browser.answer(trip.uid, true) }
}

function takeCode({ configuration }: System, { back, verifier, state }: Awaited<ReturnType<typeof signIn>>) {
  return authorizationCodeGrant(configuration, back, { pkceCodeVerifier: verifier, expectedState: state })
}

test('[G1] [G2] staff are let in by their account here, and the system learns name and units only', async () => {
  const system = await newSystem()
  const token = await city.logIn('dispatcher', 'inside')
  const browser = openBrowser(address, token)
  const trip = await leave(system, browser)
  expect(trip.question.pathname).toBe('/authorize')
  expect(await browser.ask(trip.uid)).toEqual({
    system: '市级超级应用',
    host: '127.0.0.1:9',
    name: 'inside dispatcher',
    units: [city.units.inside.street.name],
    isKnown: false,
  })
  const tokens = await takeCode(system, { ...trip, back: await browser.answer(trip.uid, true) })
  const claims = tokens.claims()
  expect(claims).toMatchObject({ name: 'inside dispatcher', units: [{ id: city.units.inside.street.id }] })
  const ofProtocol = ['iss', 'aud', 'exp', 'iat', 'at_hash']
  expect(
    Object.keys(claims ?? {})
      .filter((name) => !ofProtocol.includes(name))
      .toSorted(),
  ).toEqual(['name', 'sub', 'units'])
  const told = await fetchUserInfo(system.configuration, tokens.access_token, claims?.sub ?? '')
  expect(told).toMatchObject({ name: 'inside dispatcher' })
  expect(tokens.refresh_token).toBeUndefined()
  const again = openBrowser(address, token)
  expect(await again.ask((await leave(system, again)).uid)).toMatchObject({ isKnown: true })
})

test('[G2] who does not agree is sent back without a code, and another browser cannot answer', async () => {
  const system = await newSystem()
  const token = await city.logIn('supervisor', 'inside')
  const browser = openBrowser(address, token)
  const { uid } = await leave(system, browser)
  expect(await openBrowser(address, token).ask(uid)).toMatchObject({ code: 'sign-on.over' })
  expect(await openBrowser(address).ask(uid)).toMatchObject({ code: 'session.required' })
  const back = await browser.answer(uid, false)
  expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['access_denied', null])
  expect(await browser.ask(uid)).toMatchObject({ code: 'sign-on.over' })
})

test('[G3] without proof, elsewhere, with a wrong secret or twice nobody is let in', async () => {
  const system = await newSystem()
  const token = await city.logIn('dispatcher', 'inside')
  const browser = openBrowser(address, token)
  const asked = new URLSearchParams({
    client_id: system.id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
  })
  const bare = await browser.go(`${address}/openid/auth?${asked.toString()}`)
  expect(bare.headers.get('location')).toContain('error=invalid_request')
  const elsewhere = await leave(system, browser, { redirect_uri: 'http://127.0.0.1:9/other' })
  expect([elsewhere.started.status, elsewhere.started.headers.get('location')]).toEqual([400, null])
  expect(await elsewhere.started.text()).toContain('回到那个系统')
  const trip = await signIn(system, token)
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: trip.back.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: trip.verifier,
    client_id: system.id,
    client_secret: 'wrong',
  })
  expect((await fetch(`${address}/openid/token`, { method: 'POST', body })).status).toBe(401)
  await takeCode(system, trip)
  await expect(takeCode(system, trip)).rejects.toThrow(/invalid_grant|unexpected HTTP|server responded/i)
})

test('[G4] a system that ended lets in nobody, an account that was closed neither', async () => {
  const system = await newSystem('要停用的系统')
  const trip = await signIn(system, await city.logIn('callbackOfficer', 'inside'))
  const close = `update accounts.person set deactivated_at = now() where name = 'inside callbackOfficer'`
  await city.database.owner.query(close)
  await expect(takeCode(system, trip)).rejects.toThrow(/invalid_grant|unexpected HTTP|server responded/i)
  const end = { params: { id: system.id }, body: { reason: '不用了' } }
  expect((await keeper('endSignOnClient', end)).status).toBe(200)
  expect((await keeper('endSignOnClient', end)).code).toBe('sign-on.ended-already')
  const { started } = await leave(system, openBrowser(address, await city.logIn('dispatcher', 'inside')))
  expect(started.status).toBe(400)
})

test('[G5] secrets are shown once and kept sealed, and every step is on the trail', async () => {
  const system = await newSystem('留痕的系统')
  await signIn(system, await city.logIn('communityHead', 'inside'))
  expect(JSON.stringify((await keeper('listSignOnClients')).reply)).not.toContain(system.secret)
  const { rows } = await city.database.owner.query(
    `select encode(secret_sealed, 'escape') as text from openid.client
     union all select encode(sealed, 'escape') from openid.payload`,
  )
  expect(JSON.stringify(rows)).not.toContain(system.secret)
  expect(JSON.stringify(rows)).not.toContain(redirectUri)
  const auditor = apiCaller(city.app, await city.logIn('auditAdministrator', 'inside'))
  for (const action of ['sign-on.client-added', 'sign-on.client-ended', 'sign-on.allowed', 'sign-on.refused'] as const)
    expect((await auditor('listAudit', { query: { action } })).reply.items.length, action).toBeGreaterThan(0)
})

test('[G5] an unsafe address is not taken, and without an address of its own the platform enters no system', async () => {
  const body = { name: '不安全', redirectUris: ['http://elsewhere.example/back'], reason: '试试' }
  expect((await keeper('addSignOnClient', { body })).code).toBe('sign-on.redirect')
  const homeless = await openAccessCity()
  const other = apiCaller(homeless.app, await homeless.logIn('systemAdministrator', 'inside'))
  const safe = { ...body, redirectUris: ['https://elsewhere.example/back'] }
  expect((await other('addSignOnClient', { body: safe })).code).toBe('sign-on.no-address')
})

test('[G6] keys are changed, by however many servers, and the one before is still believed', async () => {
  const kids = async () => (await readSigningKeys(city.platform)).map(({ kid }) => kid)
  const before = await kids()
  expect(before).toHaveLength(1)
  await city.database.owner.query(`update openid.signing_key set created_at = now() - interval '91 days'`)
  await Promise.all([rotateSigningKeys(city.platform), rotateSigningKeys(city.platform)])
  const after = await kids()
  expect(after).toHaveLength(2)
  expect(after[1]).toBe(before[0])
})
