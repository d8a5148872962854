import * as z from 'zod/mini'
import { readJson } from '../read-json.ts'
import type { Exchange, Handled } from './fake.ts'
import { fakeAccounts } from './fake-settings.ts'
import { refuse } from './fake-wechat-content.ts'

const PhoneRequest = z.object({ code: z.string(), openid: z.optional(z.string()) })

/** `phone-<number>`, once; with `@<openid>` behind it, for that person only. */
export function givePhone({ body }: Exchange, used: Set<string>): Handled {
  const asked = readJson(PhoneRequest, body.toString('utf8'))
  if (asked === undefined) return refuse(47001)
  const [, phone, owner] = /^phone-(\d+)(?:@(.+))?$/.exec(asked.code) ?? []
  if (phone === undefined || used.has(asked.code)) return refuse(40029)
  if (owner !== undefined && asked.openid !== undefined && owner !== asked.openid) return refuse(40013)
  used.add(asked.code)
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: fakeAccounts.wechat.appId }
  const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
  return { reply: { body: { errcode: 0, errmsg: 'ok', phone_info } } }
}

/** The smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

const CodeRequest = z.object({
  scene: z.string().check(z.minLength(1), z.maxLength(32)),
  page: z.string(),
  check_path: z.boolean(),
  env_version: z.enum(['release', 'trial', 'develop']),
  width: z.int().check(z.gte(280), z.lte(1280)),
})

export function drawCode({ body }: Exchange): Handled {
  const asked = readJson(CodeRequest, body.toString('utf8'))
  if (asked === undefined) return refuse(40129)
  if (!asked.page.startsWith('pages/')) return refuse(41030)
  return { reply: { headers: { 'content-type': 'image/png' }, bytes: png } }
}

export function giveTicket({ url }: Exchange, token: string, tickets: { given: number }): Handled {
  if (url.searchParams.get('access_token') !== token) return refuse(40001)
  if (url.searchParams.get('type') !== 'jsapi') return refuse(40097)
  tickets.given += 1
  return { reply: { body: { errcode: 0, errmsg: 'ok', ticket: `fake-ticket-${tickets.given}`, expires_in: 7200 } } }
}
