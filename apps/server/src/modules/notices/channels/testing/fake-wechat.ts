import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handled, Handler } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'
import { drawCode, givePhone, giveTicket } from './fake-wechat-account.ts'
import { fakeContentChecks, type MediaAsked, refuse } from './fake-wechat-content.ts'

const { wechat, wechatPages } = fakeAccounts
const { appId, appSecret } = wechat
const expiresIn = 7200

export type FakeWechat = {
  readonly handle: Handler
  /** The token is no longer taken; with `stillGiven`, stable_token keeps giving it until it is forced. */
  readonly revokeToken: (stillGiven?: boolean) => void
  readonly tokensGiven: () => number
  /** Of the service account whose JS-SDK pages use. */
  readonly ticketsGiven: () => number
  /** Pictures it was asked to look at, oldest first. */
  readonly mediaAsked: () => readonly MediaAsked[]
}

/**
 * The mini-program's server: stable_token, subscribe/send, jscode2session, content checks, phone numbers, codes; and
 * the service account's tickets. Log in with `code-<openid>`, or with `#` and anything behind it to come
 * again, give a number with `phone-<number>`, each once.
 */
export function fakeWechat(): FakeWechat {
  const tokens = newTokens()
  const pages = newTokens()
  const used = new Set<string>()
  const content = fakeContentChecks()
  const tickets = { given: 0 }
  return {
    handle: (exchange, failureFor) => {
      const isCurrent = exchange.url.searchParams.get('access_token') === tokens.valid
      switch (exchange.url.pathname) {
        case '/cgi-bin/stable_token':
          return giveToken(exchange, { tokens, pages })
        case '/cgi-bin/ticket/getticket':
          return giveTicket(exchange, pages.valid, tickets)
        case '/cgi-bin/message/subscribe/send':
          return isCurrent ? subscribeSend(exchange, failureFor) : refuse(40001)
        case '/sns/jscode2session':
          return logIn(exchange, used)
        case '/wxa/business/getuserphonenumber':
          return isCurrent ? givePhone(exchange, used) : refuse(40001)
        case '/wxa/getwxacodeunlimit':
          return isCurrent ? drawCode(exchange) : refuse(40001)
        default:
          return isCurrent ? content.handle(exchange) : refuse(40001)
      }
    },
    revokeToken: (stillGiven = false) => {
      tokens.valid = newToken()
      if (!stillGiven) tokens.given = tokens.valid
    },
    tokensGiven: () => tokens.count,
    ticketsGiven: () => tickets.given,
    mediaAsked: content.asked,
  }
}

type Tokens = { given: string; valid: string; count: number }

function newTokens(): Tokens {
  const first = newToken()
  return { given: first, valid: first, count: 0 }
}

const TokenRequest = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean(),
})

function giveToken({ body }: Exchange, { tokens, pages }: { tokens: Tokens; pages: Tokens }): Handled {
  const asked = readJson(TokenRequest, body.toString('utf8'))
  const account = [wechat, wechatPages].find((one) => one.appId === asked?.appid)
  if (account === undefined) return refuse(40013)
  if (asked?.secret !== account.appSecret) return refuse(40125)
  const kept = account === wechat ? tokens : pages
  if (asked.force_refresh) kept.given = kept.valid
  kept.count += 1
  return { reply: { body: { access_token: kept.given, expires_in: expiresIn } } }
}

const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.optional(z.string()),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']),
  lang: z.string(),
  data: z.record(z.string(), z.object({ value: z.string() })),
})

function subscribeSend({ body }: Exchange, failureFor: (to: string) => string | undefined): Handled {
  const asked = readJson(Message, body.toString('utf8'))
  if (asked === undefined) return refuse(47003)
  const failure = failureFor(asked.touser)
  if (failure) return refuse(Number(failure))
  if (!Object.entries(asked.data).every(([keyword, { value }]) => fits(keyword, value))) return refuse(47003)
  const msgid = `29198325${Math.floor(Math.random() * 1e11)}`
  return {
    reply: { body: { errcode: 0, errmsg: 'ok', msgid } },
    received: {
      to: asked.touser,
      id: '',
      gatewayId: msgid,
      content: { templateId: asked.template_id, page: asked.page, data: asked.data },
    },
  }
}

/** The limits as the documentation words them. */
function fits(keyword: string, value: string): boolean {
  if (value === '') return false
  if (keyword.startsWith('thing')) return value.length <= 20
  if (keyword.startsWith('name')) return value.length <= 10
  if (keyword.startsWith('phrase')) return /^[\u4e00-\u9fff]{1,5}$/.test(value)
  if (keyword.startsWith('character_string')) return /^[\x20-\x7e]{1,32}$/.test(value)
  if (keyword.startsWith('number')) return /^[\d.]{1,32}$/.test(value)
  if (keyword.startsWith('phone_number')) return /^[\d+-]{1,17}$/.test(value)
  return true
}

function logIn({ url }: Exchange, used: Set<string>): Handled {
  const given = (name: string) => url.searchParams.get(name) ?? ''
  if (given('appid') !== appId) return refuse(40013)
  if (given('secret') !== appSecret) return refuse(40125)
  const code = given('js_code')
  if (used.has(code)) return refuse(40163)
  const openid = /^code-([^#]+)(?:#.*)?$/.exec(code)?.[1]
  if (openid === undefined || given('grant_type') !== 'authorization_code') return refuse(40029)
  used.add(code)
  return { reply: { body: { openid, session_key: Buffer.from(randomUUID()).toString('base64') } } }
}

function newToken(): string {
  return `fake-token-${randomUUID()}`
}
