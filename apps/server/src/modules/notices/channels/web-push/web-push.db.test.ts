import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { transaction } from '../../../../platform/index.ts'
import { testDatabase } from '../../../../platform/testing/index.ts'
import { openVault } from '../../../../platform/vault/index.ts'
import { channelStores, resealVapidKeys } from '../channels-store.ts'
import { gatewaysOf } from '../gateways-of.ts'
import { startFakeGateways, testVault } from '../testing/index.ts'
import { longestPayloadBytes } from './encrypt.ts'

const database = await testDatabase()
const fakes = await startFakeGateways()
afterAll(() => fakes.close())
const never = new AbortController().signal
const stores = channelStores(database.pool, testVault)
const content = { payload: '{}', urgency: 'normal', keepSeconds: 60 } as const

function newServer(environment: Readonly<Record<string, string>> = fakes.environment) {
  return gatewaysOf(readConfig(environment), stores).push
}

test('the keys are made once for all servers, and outlive them', async () => {
  const [one, other, later] = [newServer(), newServer(), newServer()]
  const keys = await Promise.all([one.publicKey(), other.publicKey()])
  expect(new Set([...keys, await later.publicKey()]).size).toBe(1)
  const browser = fakes.subscribe(keys[0])
  expect(await later.send({ id: 'n', to: browser, content }, never)).toEqual({ kind: 'sent' })
})

test('the private key is sealed, also one that was kept in clear before, and sealed again under another key', async () => {
  const publicKey = await newServer().publicKey()
  const kept = async () => (await database.owner.query<{ key: string }>(select)).rows[0]?.key ?? ''
  const select = 'select private_key as key from notices.vapid_keys'
  expect(await kept()).toMatch(new RegExp(`^${testVault.header}`))
  const clear = testVault.open(await kept(), 'notices.vapid')
  await database.owner.query('update notices.vapid_keys set private_key = $1', [clear])
  const browser = fakes.subscribe(await newServer().publicKey())
  expect(await newServer().send({ id: 'n', to: browser, content }, never)).toEqual({ kind: 'sent' })
  expect(await kept()).toMatch(new RegExp(`^${testVault.header}`))
  const changed = openVault({ current: Buffer.alloc(32, 8), old: [Buffer.alloc(32, 7)] }, 'sm4-gcm')
  const reseal = () => transaction(database.pool, (tx) => resealVapidKeys(tx, changed))
  expect([await reseal(), await reseal()]).toEqual([1, 0])
  const later = gatewaysOf(readConfig(fakes.environment), channelStores(database.pool, changed)).push
  expect(await later.publicKey()).toBe(publicKey)
  await database.owner.query('update notices.vapid_keys set private_key = $1', [clear])
})

test('keys from the environment go before those in the database', async () => {
  const given = {
    VAPID_PUBLIC_KEY: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
    VAPID_PRIVATE_KEY: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  }
  const push = newServer({ ...fakes.environment, ...given })
  expect(await push.publicKey()).toBe(given.VAPID_PUBLIC_KEY)
  const to = fakes.subscribe(given.VAPID_PUBLIC_KEY)
  expect(await push.send({ id: 'n', to, content }, never)).toEqual({ kind: 'sent' })
  expect(await newServer().send({ id: 'n', to, content }, never)).toMatchObject({
    code: 'http-403',
    because: 'settings',
  })
})

test('a payload that no push service must take is refused before it is sent', async () => {
  const payload = 'x'.repeat(longestPayloadBytes)
  const send = (text: string) =>
    newServer().send({ id: 'n', to: fakes.subscribe(), content: { ...content, payload: text } }, never)
  expect(await send(payload)).toEqual({ kind: 'sent' })
  expect(await send(`${payload}x`)).toEqual({ kind: 'refused', code: 'too-long', because: 'content' })
})

test('an address that is none is gone', async () => {
  const { keys } = fakes.subscribe()
  const send = (endpoint: string, p256dh = keys.p256dh) =>
    newServer().send({ id: 'n', to: { endpoint, keys: { ...keys, p256dh } }, content }, never)
  expect(await send('nowhere')).toMatchObject({ kind: 'refused', because: 'address' })
  expect(await send('http://127.0.0.1:1/x', 'AAAA')).toMatchObject({ kind: 'refused', because: 'address' })
})

test('in production a browser cannot make the server call into its own network', async () => {
  const push = newServer({ NODE_ENV: 'production' })
  const { endpoint, keys } = fakes.subscribe()
  const inward = [
    endpoint,
    endpoint.replace('http', 'https'),
    'https://localhost/x',
    'https://[::1]/x',
    'https://10.0.0.1/',
  ]
  for (const address of inward)
    expect(await push.send({ id: 'n', to: { endpoint: address, keys }, content }, never)).toMatchObject({
      kind: 'refused',
      because: 'address',
    })
  expect(fakes.received({ to: endpoint })).toEqual([])
})
