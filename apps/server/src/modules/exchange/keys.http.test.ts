import { expect, test } from 'vitest'
import { z } from 'zod'
import { openExchangeCity, outside, reportFields } from './testing/exchange-city.ts'

const city = await openExchangeCity()
const { client, keeper, newKey, database } = city

async function statusWith(secret: string | undefined, fields: readonly (readonly [string, string])[] = []) {
  const key = secret === undefined ? [] : [['api_key', secret] as const]
  return (await client.post('/requests.json', [...key, ...reportFields(fields)])).status
}

test('[X1] a key opens what it is for, until it is revoked; without one nothing opens', async () => {
  const { id, secret } = await newKey()
  expect(await statusWith(secret)).toBe(200)
  expect(await statusWith(undefined)).toBe(403)
  expect(await statusWith('guessed')).toBe(403)
  expect(await statusWith('', [['service_code', 'no-such-thing']])).toBe(403)
  const { reply } = await keeper('revokeApiKey', { params: { id }, body: { reason: '系统下线' } })
  expect(reply).toMatchObject({ state: 'revoked', revokedReason: '系统下线' })
  expect(await statusWith(secret)).toBe(403)
  expect((await keeper('revokeApiKey', { params: { id }, body: { reason: '再次' } })).code).toBe('key.revoked-already')
})

test('[X1] a key reaches its area and no further, and does what it was given and no more', async () => {
  const bound = await newKey({ areaCode: '350603' })
  expect(await statusWith(bound.secret)).toBe(200)
  expect(await statusWith(bound.secret, outside)).toBe(400)
  const reading = await newKey({ scopes: ['changes.read'] })
  expect(await statusWith(reading.secret)).toBe(403)
  const unknown = { name: '甲', contact: '乙', scopes: ['changes.read'], perMinute: 1, validUntil: null, reason: '试' }
  expect((await keeper('createApiKey', { body: { ...unknown, areaCode: '359999' } })).code).toBe('area.unknown')
})

test('[X1] after its last day a key opens nothing', async () => {
  const { secret } = await newKey({ validUntil: '2026-01-31' })
  expect(await statusWith(secret)).toBe(403)
  expect(await statusWith((await newKey({ validUntil: '2999-12-31' })).secret)).toBe(200)
})

test('[X2] the secret is nowhere but in the first answer, and the trail tells who made and ended the key and why', async () => {
  const { id, secret } = await newKey()
  await keeper('revokeApiKey', { params: { id }, body: { reason: '换新' } })
  const { reply } = await keeper('listApiKeys')
  expect(JSON.stringify(reply)).not.toContain(secret)
  expect(reply.find((key) => key.id === id)).toMatchObject({ ending: secret.slice(-4), state: 'revoked' })
  const { rows } = await database.owner.query('select * from exchange.api_key')
  expect(JSON.stringify(rows)).not.toContain(secret)
  const trail = await database.owner.query('select action, facts from platform.audit where subject = $1 order by at', [
    id,
  ])
  const entries = z.array(z.object({ action: z.string(), facts: z.record(z.string(), z.unknown()) })).parse(trail.rows)
  expect(entries.map(({ action, facts }) => [action, facts['reason']])).toEqual([
    ['key.created', '接入市民热线'],
    ['key.revoked', '换新'],
  ])
  expect(JSON.stringify(entries)).not.toContain(secret)
})

test('[X3] a key that is used too often is asked to wait', async () => {
  const { secret } = await newKey({ perMinute: 2 })
  expect([await statusWith(secret), await statusWith(secret)]).toEqual([200, 200])
  const answer = await client.post('/requests.json', [['api_key', secret], ...reportFields([])])
  expect(answer.status).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.json()).toMatchObject([{ code: 429 }])
})
