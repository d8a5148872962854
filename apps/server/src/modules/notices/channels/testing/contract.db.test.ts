import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../../../config.ts'
import { testDatabase } from '../../../../platform/testing/index.ts'
import type { GatewayName, SendOutcome, SmsGateway } from '../channel.ts'
import { channelStores } from '../channels-store.ts'
import { gatewaysOf } from '../gateways-of.ts'
import { startFakeGateways, testVault } from './index.ts'

const database = await testDatabase()
const fakes = await startFakeGateways()
afterAll(() => fakes.close())

const gateways = gatewaysOf(readConfig(fakes.environment), channelStores(database.pool, testVault))
const names = ['aliyun', 'tencent', 'http', 'wechat', 'smtp', 'web-push'] as const
beforeEach(async () => {
  for (const name of names) await fakes.behave(name, { mode: 'alive' })
  fakes.forget()
})

const patience = () => AbortSignal.timeout(10_000)
const sms = {
  text: '【综治中心】您反映的路灯不亮已受理，案号 A1B2。',
  step: 'accepted',
  values: { caseCode: 'A1B2', matter: '路灯不亮' },
  gatewayTemplate: { code: 'SMS_154950909', parameters: ['matter', 'caseCode'] },
} as const
const push = { payload: '{"title":"新的待办"}', urgency: 'high', keepSeconds: 3600, topic: 'todo' } as const
const browser = fakes.subscribe(await gateways.push.publicKey())

type Spoken = {
  readonly name: GatewayName
  readonly to: string
  readonly send: (signal: AbortSignal) => Promise<SendOutcome>
  /** What the person gets to see. */
  readonly seen: object
  /** Documented failures, and what they mean to us. */
  readonly failures: Readonly<Record<string, Partial<SendOutcome>>>
}

const spoken: readonly Spoken[] = [
  {
    name: 'aliyun',
    to: '13800138000',
    send: (signal) => smsBy('aliyun').send({ id: 'n-1', to: '13800138000', content: sms }, signal),
    seen: { id: 'n-1', content: { template: 'SMS_154950909', values: { matter: '路灯不亮', caseCode: 'A1B2' } } },
    failures: {
      'isv.MOBILE_NUMBER_ILLEGAL': { kind: 'refused', because: 'address' },
      'isv.BUSINESS_LIMIT_CONTROL': { kind: 'refused', because: 'quota' },
      'isv.TEMPLATE_MISSING_PARAMETERS': { kind: 'refused', because: 'content' },
      'isv.AMOUNT_NOT_ENOUGH': { kind: 'refused', because: 'settings' },
      'isv.DAY_LIMIT_CONTROL': { kind: 'refused', because: 'settings' },
      'isp.RAM_PERMISSION_DENY': { kind: 'refused', because: 'settings' },
      'InvalidAccessKeyId.NotFound': { kind: 'refused', because: 'settings' },
      'isp.SYSTEM_ERROR': { kind: 'later' },
      'Throttling.User': { kind: 'later' },
      SignatureNonceUsed: { kind: 'unclear' },
    },
  },
  {
    name: 'tencent',
    to: '+8613800138000',
    send: (signal) => smsBy('tencent').send({ id: 'n-1', to: '13800138000', content: sms }, signal),
    seen: { id: 'n-1', content: { template: 'SMS_154950909', values: ['路灯不亮', 'A1B2'] } },
    failures: {
      'InvalidParameterValue.IncorrectPhoneNumber': { kind: 'refused', because: 'address' },
      'FailedOperation.PhoneNumberInBlacklist': { kind: 'refused', because: 'address' },
      'LimitExceeded.PhoneNumberDailyLimit': { kind: 'refused', because: 'quota' },
      'LimitExceeded.AppDailyLimit': { kind: 'refused', because: 'settings' },
      'FailedOperation.ContainSensitiveWord': { kind: 'refused', because: 'content' },
      'FailedOperation.TemplateIncorrectOrUnapproved': { kind: 'refused', because: 'content' },
      'FailedOperation.InsufficientBalanceInSmsPackage': { kind: 'refused', because: 'settings' },
      'UnauthorizedOperation.SmsSdkAppIdVerifyFail': { kind: 'refused', because: 'settings' },
      'InternalError.RequestTimeException': { kind: 'refused', because: 'settings' },
      'LimitExceeded.PhoneNumberThirtySecondLimit': { kind: 'later', afterMilliseconds: 30_000 },
      'RequestLimitExceeded.IPLimitExceeded': { kind: 'later' },
      'InternalError.OtherError': { kind: 'later' },
      'InternalError.Timeout': { kind: 'unclear' },
    },
  },
  {
    name: 'http',
    to: '+8613800138000',
    // A city's gateway sends one id once, so each attempt here is another message.
    send: (signal) => smsBy('http').send({ id: crypto.randomUUID(), to: '13800138000', content: sms }, signal),
    seen: { content: { text: sms.text, step: 'accepted' } },
    failures: {
      'refused:address': { kind: 'refused', because: 'address', code: 'own-reason' },
      'refused:quota': { kind: 'refused', because: 'quota', code: 'own-reason' },
      later: { kind: 'later', code: 'busy', afterMilliseconds: 60_000 },
      '401': { kind: 'refused', because: 'settings', code: 'http-401' },
      '429': { kind: 'later', afterMilliseconds: 20_000, code: 'http-429' },
      '503': { kind: 'later', code: 'http-503' },
      '502': { kind: 'unclear', code: 'http-502' },
      '301': { kind: 'refused', because: 'settings', code: 'http-301' },
    },
  },
  {
    name: 'wechat',
    to: 'openid-1',
    send: async (signal) => {
      const data = { thing1: '路灯不亮'.repeat(8), phrase2: '已受理啦啦', character_string3: 'A1B2' }
      const content = { templateId: 'tmpl-1', page: 'pages/detail/index?id=1', data }
      return (await gateways.wechat?.send({ id: 'n-1', to: 'openid-1', content }, signal)) ?? missing
    },
    seen: {
      content: {
        templateId: 'tmpl-1',
        page: 'pages/detail/index?id=1',
        data: {
          thing1: { value: `${'路灯不亮'.repeat(4)}路灯不…` },
          phrase2: { value: '已受理啦啦' },
          character_string3: { value: 'A1B2' },
        },
      },
    },
    failures: {
      '40003': { kind: 'refused', because: 'address' },
      '43101': { kind: 'refused', because: 'quota' },
      '47003': { kind: 'refused', because: 'content' },
      '40037': { kind: 'refused', because: 'content' },
      '48001': { kind: 'refused', because: 'settings' },
      '45009': { kind: 'later', afterMilliseconds: 3_600_000 },
      '-1': { kind: 'later' },
    },
  },
  {
    name: 'smtp',
    to: 'chen@example.cn',
    send: async (signal) => {
      const content = { subject: '待办', text: '一件事项待您办理。\n<请登录>' }
      return (await gateways.email?.send({ id: 'n-1', to: 'chen@example.cn', content }, signal)) ?? missing
    },
    seen: { id: 'n-1', content: { text: '一件事项待您办理。\n<请登录>' } },
    failures: {
      '550': { kind: 'refused', because: 'address', code: 'smtp-550' },
      '452': { kind: 'later', code: 'smtp-452' },
      '554': { kind: 'refused', because: 'content', code: 'smtp-554' },
    },
  },
  {
    name: 'web-push',
    to: browser.endpoint,
    send: (signal) => gateways.push.send({ id: 'n-1', to: browser, content: push }, signal),
    seen: { content: { payload: '{"title":"新的待办"}', urgency: 'high', topic: 'todo' } },
    failures: {
      '404': { kind: 'refused', because: 'address', code: 'http-404' },
      '410': { kind: 'refused', because: 'address', code: 'http-410' },
      '413': { kind: 'refused', because: 'content', code: 'http-413' },
      '403': { kind: 'refused', because: 'settings', code: 'http-403' },
      '429': { kind: 'later', afterMilliseconds: 30_000, code: 'http-429' },
      '500': { kind: 'later', code: 'http-500' },
    },
  },
]

const missing: SendOutcome = { kind: 'later', code: 'gateway not configured' }

function smsBy(name: GatewayName): SmsGateway {
  const gateway = gateways.sms.find((one) => one.name === name)
  if (!gateway) throw new Error(`${name} is not configured`)
  return gateway
}

describe.each(spoken)('$name', ({ name, to, send, seen, failures }) => {
  test('takes a message that is signed as documented, once, and shows it to whom it is for', async () => {
    expect(await send(patience())).toMatchObject({ kind: 'sent' })
    expect(fakes.received()).toMatchObject([{ gateway: name, to, ...seen }])
  })

  test('sends many at once without losing or doubling one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(patience())))
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['sent']))
    expect(fakes.received({ gateway: name, to })).toHaveLength(20)
  })

  test.each(Object.entries(failures))('answers %s, which is understood', async (code, outcome) => {
    await fakes.behave(name, { mode: 'failing', code })
    expect(await send(patience())).toEqual({ code, ...outcome })
    expect(fakes.received()).toEqual([])
  })

  test('is dead: what was not sent is known, and goes out when it lives again', async () => {
    await fakes.behave(name, { mode: 'dead' })
    expect(await send(patience())).toMatchObject({ kind: 'later' })
    await fakes.behave(name, { mode: 'alive' })
    expect(await send(patience())).toMatchObject({ kind: 'sent' })
    expect(fakes.received()).toHaveLength(1)
  })

  test('breaks off after reading: nobody can know, and it is not claimed', async () => {
    await fakes.behave(name, { mode: 'drops' })
    expect(await send(patience())).toMatchObject({ kind: 'unclear' })
    expect(fakes.received()).toHaveLength(1)
  })

  test('does not answer in time: the same', async () => {
    await send(patience())
    await fakes.behave(name, { mode: 'silent' })
    expect(await send(AbortSignal.timeout(300))).toEqual({ kind: 'unclear', code: 'aborted' })
  })

  test('is not asked when the time is up before', async () => {
    expect(await send(AbortSignal.abort())).toMatchObject({ kind: 'later' })
    expect(fakes.received()).toEqual([])
  })

  test('tells no secret in what it answers', async () => {
    const outcomes: SendOutcome[] = []
    for (const behaviour of [{ mode: 'dead' }, { mode: 'drops' }] as const) {
      await fakes.behave(name, behaviour)
      outcomes.push(await send(patience()))
    }
    expect(JSON.stringify(outcomes)).not.toMatch(/secret|fake-|token-|127\.0\.0\.1/)
  })
})
