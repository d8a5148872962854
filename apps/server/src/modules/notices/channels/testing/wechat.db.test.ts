import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { testDatabase } from '../../../../platform/testing/index.ts'
import type { WechatGateway } from '../channel.ts'
import { channelStores } from '../channels-store.ts'
import { gatewaysOf } from '../gateways-of.ts'
import { startFakeGateways, testVault } from './index.ts'

const database = await testDatabase()
const fakes = await startFakeGateways()
afterAll(() => fakes.close())
const never = new AbortController().signal

/** A server as it starts: nothing in memory, everything in the database. */
function newServer(environment = {}): WechatGateway {
  const config = readConfig({ ...fakes.environment, ...environment })
  const { wechat } = gatewaysOf(config, channelStores(database.pool, testVault))
  if (!wechat) throw new Error('WeChat is not configured')
  return wechat
}

function send(server: WechatGateway, data: Readonly<Record<string, string>> = { thing1: '路灯不亮' }) {
  return server.send({ id: 'n', to: 'openid-1', content: { templateId: 'tmpl', data } }, never)
}

const kinds = async (sendings: readonly Promise<{ kind: string }>[]) =>
  new Set((await Promise.all(sendings)).map(({ kind }) => kind))

test('all servers use one token, which is asked for once', async () => {
  const servers = [newServer(), newServer(), newServer()]
  expect(await kinds([...servers, ...servers].map((server) => send(server)))).toEqual(new Set(['sent']))
  expect(await send(newServer())).toMatchObject({ kind: 'sent' })
  expect(fakes.wechat.tokensGiven()).toBe(1)
  const { rows } = await database.owner.query<{ value: string }>('select value from notices.wechat_token')
  expect(rows.map(({ value }) => value.slice(0, testVault.header.length))).toEqual([testVault.header])
})

test('a token that is no longer taken is replaced once for all, and the message still goes out once', async () => {
  const servers = [newServer(), newServer()]
  await Promise.all(servers.map((server) => send(server)))
  const before = fakes.wechat.tokensGiven()
  fakes.forget()
  fakes.wechat.revokeToken()
  expect(await kinds([...servers, ...servers].map((server) => send(server)))).toEqual(new Set(['sent']))
  expect(fakes.received()).toHaveLength(4)
  expect(fakes.wechat.tokensGiven()).toBe(before + 1)
})

test('where WeChat keeps giving the token it refuses, a new one is forced', async () => {
  const server = newServer()
  await send(server)
  fakes.wechat.revokeToken(true)
  expect(await send(server)).toMatchObject({ kind: 'sent' })
})

test('an account that WeChat does not know is a matter of settings, and nothing was sent', async () => {
  const stranger = newServer({ WECHAT_APP_ID: 'wx-unknown' })
  expect(await send(stranger)).toEqual({ kind: 'refused', code: '40013', because: 'settings' })
})

test('without an answer to the question for a token nothing was sent, whatever broke', async () => {
  for (const mode of ['dead', 'drops'] as const) {
    await fakes.behave('wechat', { mode })
    expect(await send(newServer({ WECHAT_APP_ID: `wx-${mode}` }))).toMatchObject({ kind: 'later' })
    await fakes.behave('wechat', { mode: 'alive' })
  }
})

test('who logs in is known by the code, once', async () => {
  const server = newServer()
  expect(await server.codeToSession('code-openid-7', never)).toEqual({ kind: 'known', openid: 'openid-7' })
  expect(await server.codeToSession('code-openid-7', never)).toEqual({
    kind: 'refused',
    code: '40163',
    because: 'code',
  })
  expect(await server.codeToSession('invented', never)).toEqual({ kind: 'refused', code: '40029', because: 'code' })
  await fakes.behave('wechat', { mode: 'dead' })
  expect(await server.codeToSession('code-openid-8', never)).toMatchObject({ kind: 'later' })
  await fakes.behave('wechat', { mode: 'alive' })
})
