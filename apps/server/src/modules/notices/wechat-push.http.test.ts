import { api } from '@ejia/contract'
import { expect, test } from 'vitest'
import { fakeAccounts } from './channels/testing/fake-settings.ts'
import { mediaVerdict, sealPush } from './channels/testing/push-from-wechat.ts'
import { signPush } from './channels/wechat/push-envelope.ts'
import { noon, openNoticeCity } from './testing/notice-city.ts'

const { appId, appSecret, pushToken, pushAesKey } = fakeAccounts.wechat
const city = await openNoticeCity({
  WECHAT_APP_ID: appId,
  WECHAT_APP_SECRET: appSecret,
  WECHAT_PUSH_TOKEN: pushToken,
  WECHAT_PUSH_AES_KEY: pushAesKey,
})
const { app } = await city.open(false)
const { path } = api.receiveWechatPush
const at = new Date(noon)

function push(
  { query, body }: ReturnType<typeof sealPush>,
  changed: { query?: object; payload?: object | string } = {},
) {
  return app.inject({
    method: 'POST',
    url: path,
    query: { ...query, ...changed.query },
    payload: changed.payload ?? body,
  })
}

const kept = async (sql: string) => (await city.database.owner.query<Record<string, unknown>>(sql)).rows

test('[S21] WeChat’s first question is answered with its own word, a stranger’s is not', async () => {
  const query = { timestamp: '1764000000', nonce: '42', echostr: '7710' }
  const signature = signPush([pushToken, query.timestamp, query.nonce])
  const answer = await app.inject({ url: path, query: { ...query, signature } })
  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
    200,
    'text/plain; charset=utf-8',
    '7710',
  ])
  expect((await app.inject({ url: path, query: { ...query, signature: 'guessed' } })).statusCode).toBe(404)
})

test('[S21] a verdict on a picture is kept once, however often and in whatever envelope it comes', async () => {
  const message = mediaVerdict('trace-1', 'risky')
  const envelope = sealPush(message, { at })
  for (const one of [envelope, envelope, sealPush(message, { at })]) {
    const answer = await push(one)
    expect([answer.statusCode, answer.body]).toEqual([200, 'success'])
  }
  expect(await kept('select trace_id, suggest from notices.wechat_media_check')).toEqual([
    { trace_id: 'trace-1', suggest: 'risky' },
  ])
  expect(await kept('select count(*)::int as copies from notices.wechat_push')).toEqual([{ copies: 1 }])
})

test('[S21] JSON that calls itself plain text is read as well', async () => {
  const envelope = sealPush(mediaVerdict('trace-2', 'pass'), { at })
  const answer = await app.inject({
    method: 'POST',
    url: path,
    query: envelope.query,
    headers: { 'content-type': 'text/plain' },
    payload: JSON.stringify(envelope.body),
  })
  expect(answer.statusCode).toBe(200)
})

test('[S21] what is not signed, not for us, altered or old changes nothing', async () => {
  const message = mediaVerdict('trace-3', 'risky')
  const envelope = sealPush(message, { at })
  const foreign = sealPush(message, { at, from: 'wx-another' })
  const old = sealPush(message, { at: new Date(at.getTime() - 2 * 3_600_000) })
  const answers = [
    await push(envelope, { query: { msg_signature: 'guessed' } }),
    await push(envelope, { query: { nonce: 'other' } }),
    await push(envelope, { payload: { Encrypt: foreign.body.Encrypt } }),
    await push(envelope, { payload: message }),
    await push(foreign),
    await push(old),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 422, 422])
  expect(await kept(`select from notices.wechat_media_check where trace_id = 'trace-3'`)).toEqual([])
})

test('[S21] who switched messages off is sent none, and a message that did not arrive goes another way', async () => {
  await kept(`insert into notices.wechat_quota (openid, template_id, remaining) values ('openid-1', 'T1', 3)`)
  const List = [{ TemplateId: 'T1', SubscribeStatusString: 'reject' }]
  const off = { FromUserName: 'openid-1', CreateTime: 1, MsgType: 'event', Event: 'subscribe_msg_change_event', List }
  expect((await push(sealPush(off, { at }))).statusCode).toBe(200)
  expect(await kept(`select remaining from notices.wechat_quota where openid = 'openid-1'`)).toEqual([{ remaining: 0 }])
  const sent = {
    FromUserName: 'openid-1',
    CreateTime: 2,
    MsgType: 'event',
    Event: 'subscribe_msg_sent_event',
    List: { TemplateId: 'T1', MsgID: '1864323726461255680', ErrorCode: 7003, ErrorStatus: 'failed:user block' },
  }
  expect((await push(sealPush(sent, { at }))).statusCode).toBe(200)
  expect(await kept(`select gateway_id, delivered, code from notices.receipt where gateway = 'wechat'`)).toEqual([
    { gateway_id: '1864323726461255680', delivered: false, code: 'failed:user block' },
  ])
})

test('[S21] what means nothing here is thanked for', async () => {
  const entered = { FromUserName: 'openid-1', CreateTime: 3, MsgType: 'event', Event: 'user_enter_tempsession' }
  expect((await push(sealPush(entered, { at }))).body).toBe('success')
})

test('[S22] without a service account no page is signed, and only staff have codes drawn', async () => {
  const query = { url: 'https://elsewhere.example/r/' }
  expect((await city.call(undefined, 'signWechatPage', { query })).code).toBe('wechat.not-configured')
  const code = { scene: 'B7K3', page: 'pages/place/place' }
  expect((await city.call(undefined, 'getWechatCode', { query: code })).code).toBe('session.required')
  expect((await city.call('worker', 'getWechatCode', { query: code })).code).toBe('wechat.failed')
})
