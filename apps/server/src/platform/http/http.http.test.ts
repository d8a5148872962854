import { endpoint, type Problem } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Module } from '../module.ts'
import { testApp, testDatabase } from '../testing/index.ts'
import { route } from './route.ts'

const greet = endpoint({
  name: 'greet',
  method: 'POST',
  path: '/api/greetings/:id',
  tag: 'example',
  summary: 'Greets',
  access: 'public',
  status: 201,
  params: z.strictObject({ id: z.coerce.number().check(z.int()) }),
  body: z.strictObject({ name: z.string().check(z.minLength(2)) }),
  reply: z.strictObject({ greeting: z.string() }),
})
const meet = endpoint({
  name: 'meet',
  method: 'GET',
  path: '/api/meeting',
  tag: 'example',
  summary: 'Meets',
  access: 'session',
  reply: greet.reply,
})
const rule = endpoint({ ...meet, name: 'rule', path: '/api/ruling', access: { roles: ['dispatcher'] } })
const rare = endpoint({ ...greet, name: 'rare', path: '/api/rare/:id', perMinute: 2 })

const member = {
  unitId: 'u',
  unitKind: 'community',
  areaCode: '350603',
  role: 'communityHead',
  cleared: false,
} as const

const personId = '01934b1e-0000-7000-8000-000000000002'

const example: Module = {
  name: 'example',
  identify: () => async (request) => {
    if (request.headers.authorization === undefined) return { actor: { kind: 'resident' } }
    return { actor: { kind: 'staff', personId, memberships: [member] }, sessionId: 's' }
  },
  routes: () => [
    route(greet, async ({ input }) => {
      if (input.body.name === 'nobody') throw new Refusal('incident.not-found', { seen: 3 })
      if (input.body.name === 'defect') throw new Error('Key (phone)=(13800000000) is wrong')
      const more = input.body.name === 'liar' ? { other: 1 } : {}
      return { greeting: `${input.params.id} ${input.body.name}`, ...more }
    }),
    route(rare, async () => ({ greeting: 'rare' })),
    route(meet, async ({ caller }) => ({ greeting: caller.actor.personId })),
    route(rule, async () => ({ greeting: 'ruled' })),
  ],
}

const database = await testDatabase()
const { app } = await testApp({ database, modules: [example] })

function post(payload: object, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/api/greetings/7', payload, headers })
}

test('input is parsed by the contract and the answer carries its status', async () => {
  const answer = await post({ name: 'Lin' })
  expect(answer.statusCode).toBe(201)
  expect(answer.json()).toEqual({ greeting: '7 Lin' })
})

test('wrong input is refused with the field, in the language asked for', async () => {
  const answer = await post({ name: 'L' }, { 'accept-language': 'en-GB,en' })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'input.invalid', field: 'body.name' })
  expect(answer.json<Problem>().message).toContain('not filled in correctly')
  expect((await post({ name: 'Lin', extra: 1 })).json<Problem>().message).toContain('填写不正确')
})

test('a body that is no JSON, or too large, is the sender’s mistake and not ours', async () => {
  const headers = { 'content-type': 'application/json' }
  const broken = await app.inject({ method: 'POST', url: '/api/greetings/7', payload: '{"name":', headers })
  expect([broken.statusCode, broken.json<Problem>().code]).toEqual([400, 'input.invalid'])
  const large = await post({ name: 'x'.repeat(9_000_000) })
  expect([large.statusCode, large.json<Problem>().code]).toEqual([413, 'input.too-large'])
})

test('a refusal is answered with its own status, code and facts', async () => {
  const answer = await post({ name: 'nobody' })
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'incident.not-found', details: { seen: 3 } })
  expect(answer.json<Problem>().requestId).toBe(answer.headers['x-request-id'])
})

test('a defect is answered without telling anything about it', async () => {
  const answer = await post({ name: 'defect' })
  expect(answer.statusCode).toBe(500)
  expect(answer.json<Problem>().code).toBe('internal')
  expect(answer.body).not.toContain('138')
})

test('in tests an answer that the contract does not describe is a defect', async () => {
  expect((await post({ name: 'liar' })).statusCode).toBe(500)
})

test('an endpoint for those signed in asks others to sign in, and a role that is not enough is refused and recorded', async () => {
  const stranger = await app.inject('/api/meeting')
  expect([stranger.statusCode, stranger.json<Problem>().code]).toEqual([401, 'session.required'])
  const headers = { authorization: 'Bearer x' }
  expect((await app.inject({ url: '/api/meeting', headers })).json()).toEqual({ greeting: personId })
  const head = await app.inject({ url: '/api/ruling', headers })
  expect([head.statusCode, head.json<Problem>().code]).toEqual([403, 'session.forbidden'])
  const { rows } = await database.owner.query('select action, person_id, subject from platform.audit')
  expect(rows).toEqual([{ action: 'access.refused', person_id: personId, subject: 'rule' }])
})

test('another site’s page cannot change anything, our own and programs can', async () => {
  const foreign = await post({ name: 'Lin' }, { origin: 'https://elsewhere.example' })
  expect([foreign.statusCode, foreign.json<Problem>().code]).toEqual([403, 'request.foreign-origin'])
  expect((await post({ name: 'Lin' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await post({ name: 'Lin' }, { origin: 'http://localhost:3000', host: 'localhost:3000' })).statusCode).toBe(
    201,
  )
  expect((await post({ name: 'Lin' })).statusCode).toBe(201)
})

test('who calls more often than the contract allows is asked to wait, and told how long', async () => {
  const limited = await testApp({ database, modules: [example], limits: true })
  const call = () => limited.app.inject({ method: 'POST', url: '/api/rare/1', payload: { name: 'Lin' } })
  await call()
  await call()
  const third = await call()
  expect([third.statusCode, third.json<Problem>().code]).toEqual([429, 'request.too-many'])
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
})

test('every answer forbids foreign scripts and framing', async () => {
  const { headers } = await app.inject('/healthz')
  expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('where a service account is set up, WeChat’s one script may run in a page, and nothing else of WeChat’s', async () => {
  const settings = { WECHAT_PAGES_APP_ID: 'wx0000000000000009', WECHAT_PAGES_APP_SECRET: 'not-a-secret' }
  const known = await testApp({ database, modules: [], settings })
  const policy = String((await known.app.inject('/healthz')).headers['content-security-policy'])
  const [scripts] = policy.split(';').filter((rule) => rule.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval' https://res.wx.qq.com/open/js/jweixin-1.6.0.js")
  expect(policy.split('wx.qq.com')).toHaveLength(2)
})

test('the server says that it is alive and ready', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  const ready = await app.inject('/readyz')
  expect(ready.json()).toEqual({ status: 'ok', parts: { database: 'ok', migrations: 'ok' } })
})

test('figures carry route patterns, never the addresses that were asked for', async () => {
  await app.inject({ method: 'POST', url: '/api/greetings/424242', payload: { name: 'Lin' } })
  const { body } = await app.inject('/metrics')
  expect(body).toContain('route="/api/greetings/:id"')
  expect(body).not.toContain('424242')
})

test('figures are hidden from those without the token where one is set', async () => {
  const guarded = await testApp({ database, modules: [], settings: { METRICS_TOKEN: 'sixteen-characters-long' } })
  expect((await guarded.app.inject('/metrics')).statusCode).toBe(404)
  const headers = { authorization: 'Bearer sixteen-characters-long' }
  expect((await guarded.app.inject({ url: '/metrics', headers })).statusCode).toBe(200)
})

test('the API is described for machines and for reading, without anything from elsewhere', async () => {
  expect((await app.inject('/openapi.json')).body).toContain('"openapi":"3.1.0"')
  const page = await app.inject('/docs/')
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/(src|href)="https?:/)
  expect((await app.inject('/docs/json')).json()).toMatchObject({ info: { title: 'e家' } })
})

test('an unknown address of the API is refused in the form of the API, not with a page', async () => {
  const answer = await app.inject({ url: '/api/nothing', headers: { accept: 'text/html' } })
  expect([answer.statusCode, answer.json<Problem>().code]).toEqual([404, 'not-found'])
})
