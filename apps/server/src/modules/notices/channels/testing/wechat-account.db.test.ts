import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { testDatabase } from '../../../../platform/testing/index.ts'
import { channelStores } from '../channels-store.ts'
import { gatewaysOf } from '../gateways-of.ts'
import { pageSignature } from '../wechat/wechat-pages.ts'
import { startFakeGateways, testVault } from './index.ts'

const database = await testDatabase()
const fakes = await startFakeGateways()
afterAll(() => fakes.close())
const never = new AbortController().signal

function newServer(environment = {}) {
  const config = readConfig({ ...fakes.environment, ...environment })
  const { wechat, wechatPages } = gatewaysOf(config, channelStores(database.pool, testVault))
  if (!wechat || !wechatPages) throw new Error('WeChat is not configured')
  return { wechat, wechatPages }
}

const { wechat } = newServer()

test('a number that somebody gave with a tap is known once, and only for the person who tapped', async () => {
  expect(await wechat.phoneNumber({ code: 'phone-13800138000' }, never)).toEqual({
    kind: 'known',
    phone: '13800138000',
  })
  expect(await wechat.phoneNumber({ code: 'phone-13800138000' }, never)).toMatchObject({ because: 'code' })
  const other = await wechat.phoneNumber({ code: 'phone-13800138001@mine', openid: 'other' }, never)
  expect(other).toMatchObject({ kind: 'refused' })
  const own = await wechat.phoneNumber({ code: 'phone-13800138001@mine', openid: 'mine' }, never)
  expect(own).toEqual({ kind: 'known', phone: '13800138001' })
  await fakes.behave('wechat', { mode: 'dead' })
  expect(await wechat.phoneNumber({ code: 'phone-13800138002' }, never)).toMatchObject({ kind: 'later' })
  await fakes.behave('wechat', { mode: 'alive' })
})

test.each([
  ['楼下路灯不亮', { kind: 'checked', suggest: 'pass' }],
  ['有意者加微信', { kind: 'checked', suggest: 'review' }],
  ['聚众赌博招人', { kind: 'checked', suggest: 'risky' }],
])('%s is checked', async (text, found) => {
  expect(await wechat.checkText({ openid: 'openid-1', text }, never)).toMatchObject(found)
})

test('who has not been in the mini-program lately cannot have anything checked', async () => {
  const found = { kind: 'unknown-person', code: '61010' }
  expect(await wechat.checkText({ openid: 'old-openid', text: '路灯' }, never)).toEqual(found)
  const picture = { openid: 'old-openid', url: 'https://ejia.example.cn/p.webp', kind: 'picture' } as const
  expect(await wechat.checkMedia(picture, never)).toEqual(found)
})

test('a picture is looked at later, under a trace id', async () => {
  const url = 'https://ejia.example.cn/p.webp'
  const begun = await wechat.checkMedia({ openid: 'openid-1', url, kind: 'picture' }, never)
  const traceId = fakes.wechat.mediaAsked().at(-1)?.traceId
  expect(begun).toEqual({ kind: 'begun', traceId })
})

test('a text longer than WeChat takes is cut, never refused', async () => {
  expect(await wechat.checkText({ openid: 'openid-1', text: '路'.repeat(4000) }, never)).toMatchObject({
    suggest: 'pass',
  })
})

test('a mini-program code is a picture, or says why there is none', async () => {
  const scene = 'B7K3MQ9'
  const drawn = await wechat.codeImage({ scene, page: 'pages/place/place', width: 430 }, never)
  expect(drawn).toMatchObject({ kind: 'image', type: 'image/png' })
  expect('bytes' in drawn && drawn.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(await wechat.codeImage({ scene, page: 'nowhere', width: 430 }, never)).toEqual({
    kind: 'refused',
    code: '41030',
  })
})

test('a token that is no longer taken is replaced for these calls too', async () => {
  fakes.wechat.revokeToken()
  expect(await newServer().wechat.checkText({ openid: 'openid-1', text: '路灯' }, never)).toMatchObject({
    suggest: 'pass',
  })
})

test('all servers sign pages with one ticket, as documented', async () => {
  const url = 'https://ejia.example.cn/r/report?from=wall#top'
  const signed = await Promise.all([newServer(), newServer()].map(({ wechatPages }) => wechatPages.sign(url, never)))
  for (const one of signed) {
    expect(one).toMatchObject({ kind: 'signed', appId: 'wx0000000000000002' })
    const expected = one.kind === 'signed' ? pageSignature({ ...one, ticket: 'fake-ticket-1', url }) : 'nothing'
    expect(one).toMatchObject({ signature: expected })
  }
  expect(fakes.wechat.ticketsGiven()).toBe(1)
  expect(await newServer({ WECHAT_PAGES_APP_SECRET: 'wrong' }).wechatPages.sign(url, never)).toMatchObject({
    kind: 'signed',
  })
  const stranger = newServer({ WECHAT_PAGES_APP_ID: 'wx-unknown' })
  expect(await stranger.wechatPages.sign(url, never)).toEqual({ kind: 'refused', code: '40013' })
})
