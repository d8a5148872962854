import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Config } from '../../../../config.ts'
import type { PageSignature, WechatPages } from '../channel.ts'
import type { WechatToken, WechatTokenStore } from '../kept-secrets.ts'
import { readJson } from '../read-json.ts'
import { ask, type Unsaid } from './ask.ts'
import { holdShared, holdToken, type TokenHolder } from './wechat-token.ts'

type Settings = NonNullable<Config['wechatPages']>

/** The JS-SDK of pages that are opened inside WeChat, in the name of a service account. */
export function wechatPages(settings: Settings, store: WechatTokenStore): WechatPages {
  const tokens = holdToken(settings, store)
  const tickets = holdShared({
    key: `${settings.appId} jsapi`,
    store,
    ask: () => askTicket(settings, tokens),
  })
  return { sign: (url) => sign(settings.appId, tickets, url) }
}

const Given = z.object({ ticket: z.string(), expires_in: z.number() })

/** https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html, appendix 1 */
async function askTicket(
  settings: Settings,
  tokens: TokenHolder,
): Promise<WechatToken | Exclude<Unsaid, { kind: 'unclear' }>> {
  const question = { path: '/cgi-bin/ticket/getticket', query: { type: 'jsapi' } }
  const said = await ask({ settings, tokens }, question, new AbortController().signal)
  if (said.kind === 'unclear') return { kind: 'later', code: `ticket-${said.code}` }
  if (said.kind !== 'said') return said
  const given = readJson(Given, said.answer.text)
  if (given === undefined) return { kind: 'later', code: 'ticket' }
  return { value: given.ticket, expiresAt: new Date(Date.now() + given.expires_in * 1000) }
}

async function sign(appId: string, tickets: TokenHolder, url: string): Promise<PageSignature> {
  const ticket = await tickets.get()
  if (ticket.kind !== 'token') return { kind: ticket.kind, code: ticket.code }
  const signed = {
    ticket: ticket.value,
    nonceStr: randomBytes(12).toString('hex'),
    timestamp: Math.floor(Date.now() / 1000),
  }
  return {
    kind: 'signed',
    appId,
    timestamp: signed.timestamp,
    nonceStr: signed.nonceStr,
    signature: pageSignature({ ...signed, url }),
  }
}

type Signed = {
  readonly ticket: string
  readonly nonceStr: string
  readonly timestamp: number
  readonly url: string
}

/** Over the page's address without what follows `#`, as the page itself knows it. */
export function pageSignature({ ticket, nonceStr, timestamp, url }: Signed): string {
  const page = url.replace(/#.*$/, '')
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${page}`
  return createHash('sha1').update(text).digest('hex')
}
