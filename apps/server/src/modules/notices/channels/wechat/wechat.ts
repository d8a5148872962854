import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import { type Answer, call, type Silence } from '../call.ts'
import type { Sending, SendOutcome, WechatAddress, WechatContent, WechatGateway } from '../channel.ts'
import type { WechatTokenStore } from '../kept-secrets.ts'
import { outcomeOfStatus } from '../outcome-of-status.ts'
import { readJson } from '../read-json.ts'
import { codeToSession } from './code-to-session.ts'
import { cutValues } from './cut-values.ts'
import { wechatOutcome } from './wechat-outcome.ts'
import { holdToken, type TokenHolder } from './wechat-token.ts'

type Settings = NonNullable<Config['wechat']>

/** Somebody renewed the token meanwhile, or it ended sooner than said. */
const staleToken = new Set([40001, 40014, 42001])

/** Subscription messages of a mini-program. */
export function wechat(settings: Settings, store: WechatTokenStore): WechatGateway {
  const tokens = holdToken(settings, store)
  return {
    name: 'wechat',
    channel: 'wechat',
    send: (sending, signal) => send({ settings, tokens }, sending, signal),
    codeToSession: (code, signal) => codeToSession(settings, code, signal),
  }
}

type Desk = { readonly settings: Settings; readonly tokens: TokenHolder }

async function send(
  desk: Desk,
  sending: Sending<WechatAddress, WechatContent>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const token = await desk.tokens.get()
  if (token.kind !== 'token') return token
  const first = await post(desk.settings, { sending, token: token.value }, signal)
  if (first.kind !== 'stale') return first
  const fresh = await desk.tokens.get(token.value)
  if (fresh.kind !== 'token') return fresh
  const second = await post(desk.settings, { sending, token: fresh.value }, signal)
  return second.kind === 'stale' ? wechatOutcome(second.errcode) : second
}

type Posted = SendOutcome | { readonly kind: 'stale'; readonly errcode: number }

const Said = z.object({ errcode: z.number() })

async function post(
  settings: Settings,
  { sending, token }: { sending: Sending<WechatAddress, WechatContent>; token: string },
  signal: AbortSignal,
): Promise<Posted> {
  const answer = await ask(settings, { sending, token }, signal)
  if (answer.kind !== 'answer') return answer
  const errcode = readJson(Said, answer.text)?.errcode
  if (errcode === undefined) return outcomeOfStatus(answer)
  if (staleToken.has(errcode)) return { kind: 'stale', errcode }
  if (errcode !== 0) return wechatOutcome(errcode)
  // Its numbers are longer than JavaScript's, so the text is read instead.
  const gatewayId = /"msgid"\s*:\s*"?(\d+)/.exec(answer.text)?.[1]
  return { kind: 'sent', ...(gatewayId && { gatewayId }) }
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
function ask(
  { url, version }: Settings,
  { sending: { to, content }, token }: { sending: Sending<WechatAddress, WechatContent>; token: string },
  signal: AbortSignal,
): Promise<Answer | Silence> {
  const body = JSON.stringify({
    touser: to,
    template_id: content.templateId,
    page: content.page,
    miniprogram_state: version,
    lang: 'zh_CN',
    data: cutValues(content.data),
  })
  const address = new URL(`${url}/cgi-bin/message/subscribe/send`)
  address.searchParams.set('access_token', token)
  return call({ method: 'POST', url: address, headers: { 'content-type': 'application/json' }, body }, signal)
}
